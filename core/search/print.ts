import { assertNever } from '../assert-never'
import { readFieldValue } from './field-value'
import type { QueryNode, Selector } from './query'
import { tokenise } from './tokenise'

/** A name without any word cannot be in quotation marks; it was typed without them. */
const quotedName = (name: string): string => (tokenise(name).length > 0 ? `"${name}"` : name)

function printSelector(selector: Selector): string {
  switch (selector.field) {
    case 'para':
      return `para:${selector.from}${selector.to === selector.from ? '' : `-${selector.to}`}`
    case 'inst': {
      const place = selector.paragraph === null ? '' : `${selector.paragraph}.`
      return `inst:${place}${selector.from}${selector.to === selector.from ? '' : `-${selector.to}`}`
    }
    case 'event':
    case 'note':
      return `${selector.field}:${selector.id}`
    case 'tag':
    case 'doc':
    case 'party':
      return `${selector.field}:${selector.prefix ? `${selector.value}*` : quotedName(selector.value)}`
    case 'colour':
      return `colour:${quotedName(selector.value)}`
    case 'date':
    case 'year':
      if (selector.from === selector.to) return `${selector.field}:${selector.from ?? ''}`
      return `${selector.field}:${selector.from ?? ''}..${selector.to ?? ''}`
    case 'lang':
      return `lang:${selector.value}`
    case 'kind':
      return `kind:${selector.kind}`
    default:
      return assertNever(selector)
  }
}

/** How tightly a node binds: a looser node inside a tighter one needs parentheses. */
function tightness(node: QueryNode): number {
  switch (node.type) {
    case 'or':
      return 0
    case 'and':
      return 1
    case 'not':
      return 2
    case 'near':
      return 3
    default:
      return 4
  }
}

function inside(node: QueryNode, least: number): string {
  return tightness(node) < least ? `(${printQuery(node)})` : printQuery(node)
}

/** Writes a query as it could have been typed: `parseQuery(printQuery(node))` is the same tree, but for positions. */
export function printQuery(node: QueryNode): string {
  switch (node.type) {
    case 'or':
      return node.operands.map((operand) => inside(operand, 1)).join(' OR ')
    case 'and':
      return node.operands.map((operand) => inside(operand, 2)).join(' ')
    case 'not':
      return `NOT ${inside(node.operand, 2)}`
    case 'near':
      return `${inside(node.left, 3)} ${node.ordered ? 'BEFORE' : 'NEAR'}/${node.distance} ${inside(node.right, 4)}`
    case 'word':
      return node.text
    case 'phrase':
      return `${node.printed ? '=' : ''}"${node.text}"`
    case 'pattern':
      return `${node.printed ? '=' : ''}${node.text}`
    case 'fuzzy':
      return `${node.text}~${node.edits}`
    case 'regex':
      return `${node.printed ? '=' : ''}/${node.source}/`
    case 'within':
      return `${node.field}:${withinOperand(node)}`
    case 'select':
      return printSelector(node.selector)
    default:
      return assertNever(node)
  }
}

/**
 * Words are written directly after the colon if they contain no operator and no other field, and in parentheses if they
 * could be read as a number or an identifier.
 */
function withinOperand({ field, operand }: QueryNode & { readonly type: 'within' }): string {
  const printed = printQuery(operand)
  switch (operand.type) {
    case 'phrase':
      return operand.printed ? `(${printed})` : printed
    case 'word':
    case 'pattern':
    case 'fuzzy': {
      const isDirect = !('printed' in operand && operand.printed)
      return isDirect && readFieldValue(field, printed, false).type === 'words' ? printed : `(${printed})`
    }
    default:
      return `(${printed})`
  }
}
