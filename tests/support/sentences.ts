import { parseAst } from 'vite'

/** A text in a source that reads like words for a person. */
export interface Sentence {
  /** `…` stands for what is put in at run time. */
  readonly text: string
  /** Counted from 1. */
  readonly line: number
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/**
 * Three words in a row, with or without a capital: nothing technical of ours has as many, but for statements of SQL,
 * which begin with words in capitals. One capital letter and two words count too.
 */
function readsLikeWords(text: string): boolean {
  if (/^\s*(?:[A-Z]{4,}|BEGIN;|ON) /.test(text)) return false
  return (
    /\p{L}{2,}[,:;]? (?:[\p{L}“”…'’]+[,:;]? )+\p{L}{2,}/u.test(text) ||
    /(?:^|[.“] ?)\p{Lu}\p{Ll}+ \p{Ll}{2,}/u.test(text)
  )
}

/** Whether a call or construction takes words for those who mend the program: an error that is thrown, a line of the log. */
function isForDevelopers({ type, callee }: Node): boolean {
  if (type !== 'NewExpression' && type !== 'CallExpression') return false
  const name = isNode(callee) && callee.type === 'Identifier' ? callee['name'] : null
  return (type === 'NewExpression' && name === 'Error') || name === 'logError'
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return null
  return node['quasis']
    .map((part: { readonly value: { readonly cooked: string } }) => part.value.cooked)
    .join('…')
}

/**
 * The texts of a TypeScript source that read like words for a person. Comments, messages of `new Error` and lines of
 * `logError` do not count: they are for those who mend the program.
 */
export function sentencesIn(source: string): readonly Sentence[] {
  const found: Sentence[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    if (!isNode(value) || isForDevelopers(value)) return
    const text = textOf(value)
    if (text !== null && readsLikeWords(text))
      found.push({ text, line: source.slice(0, value.start).split('\n').length })
    for (const [name, child] of Object.entries(value)) if (name !== 'quasis') visit(child)
  }
  visit(parseAst(source, { lang: 'ts' }))
  return found
}
