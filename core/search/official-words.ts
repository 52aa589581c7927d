import { assertNever } from '../assert-never'
import { evaluate } from './evaluate'
import { foldWord } from './folding'
import type { Lexicon } from './lexicon'
import type { QueryNode } from './query'
import { tokenise } from './tokenise'
import type { Work } from './work'

function areWordsOf(lexicon: Lexicon, text: string): boolean {
  return tokenise(text).every((token) => lexicon.byFolded.has(foldWord(token.text)))
}

/**
 * Whether every part of a query occurs in the official texts: each word, and each phrase as a phrase. Then the query
 * contains nothing private. A fuzzy word or an expression finds more than it spells, so its letters must be official
 * words too. Tags, colours and names of notes are always the reader's own.
 */
export function isOfficial(official: Lexicon, node: QueryNode, work: Work): boolean {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.operands.every((operand) => isOfficial(official, operand, work))
    case 'near':
      return isOfficial(official, node.left, work) && isOfficial(official, node.right, work)
    case 'not':
      return isOfficial(official, node.operand, work)
    case 'within':
      return node.field !== 'note' && isOfficial(official, node.operand, work)
    case 'word':
    case 'phrase':
    case 'pattern': {
      const everywhere = new Uint8Array(official.units.length).fill(1)
      return evaluate(official, node, everywhere, work).members.includes(1)
    }
    case 'fuzzy':
      return areWordsOf(official, node.text)
    case 'regex':
      return areWordsOf(official, node.source.replaceAll(/\\./gu, ' '))
    case 'select':
      return !['tag', 'colour', 'note'].includes(node.selector.field)
    default:
      return assertNever(node)
  }
}
