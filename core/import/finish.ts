import type { TextNode } from '../document/declaration'
import type { NodeKind, PassageEId } from '../document/eid'
import { NodeNames } from '../document/node-names'
import { findInlineItems } from '../document/parse/inline-items'
import { tableText } from '../document/units'
import type { Draft } from './draft'
import type { Doubt, Judgement } from './imported-text'

/** What is known of the nodes of a text, by their names. */
export interface Findings {
  readonly judgements: Map<PassageEId, Judgement>
  readonly doubts: Doubt[]
}

/** Drafts by division, in reading order. */
export interface DraftTree {
  readonly preamble: readonly Draft[]
  readonly body: readonly Draft[]
  readonly attachments: readonly Draft[]
}

export type NamedTree = Readonly<Record<keyof DraftTree, readonly TextNode[]>> & Findings

/** Names the drafts by the Naming Convention and makes nodes of them. */
export function nameTree(drafts: DraftTree): NamedTree {
  const names = new NodeNames(kindsThatRestart([...drafts.preamble, ...drafts.body]))
  const found: Findings = { judgements: new Map(), doubts: [] }
  const finish = (list: readonly Draft[], isAttached: boolean) =>
    list.map((draft) => toNode(draft, { parent: null, isInArticle: false, isAttached }, names, found))
  return {
    preamble: finish(drafts.preamble, false),
    body: finish(drafts.body, false),
    attachments: finish(drafts.attachments, true),
    ...found,
  }
}

interface Around {
  readonly parent: PassageEId | null
  readonly isInArticle: boolean
  readonly isAttached: boolean
}

function toNode(draft: Draft, around: Around, names: NodeNames, found: Findings): TextNode {
  const { kind, num, number, heading, rows, certainty, rule, line } = draft
  const eId = names.name({ kind, number, ...around })
  found.judgements.set(eId, { certainty, rule })
  for (const why of new Set(draft.doubts)) found.doubts.push({ eId, rule, why, line })
  const inside = { ...around, parent: eId, isInArticle: around.isInArticle || kind === 'article' }
  const text = rows ? tableText(rows) : draft.text
  return {
    eId,
    kind,
    num,
    heading,
    text,
    inlineItems: kind === 'paragraph' || kind === 'article' ? findInlineItems(text, eId) : [],
    footnotes: draft.footnotes,
    ...(rows ? { rows } : {}),
    children: draft.children.map((child) => toNode(child, inside, names, found)),
    sourceLines: { first: line, last: line },
  }
}

/** Kinds whose numbers come more than once before the annexes, so that the number alone names none. */
function kindsThatRestart(before: readonly Draft[]): ReadonlySet<NodeKind> {
  const seen = new Set<string>()
  const restarts = new Set<NodeKind>()
  const look = (drafts: readonly Draft[], isInArticle: boolean) => {
    for (const { kind, number, num, children } of drafts) {
      const counts = kind !== 'point' && kind !== 'bullet' && !(kind === 'paragraph' && isInArticle)
      // A slip repeats a number in its own series: it is told apart by its place.
      if (number !== null && num !== null && counts) {
        if (seen.has(`${kind} ${number}`)) restarts.add(kind)
        seen.add(`${kind} ${number}`)
      }
      look(children, isInArticle || kind === 'article')
    }
  }
  look(before, false)
  return restarts
}
