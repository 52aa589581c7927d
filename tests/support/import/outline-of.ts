import type { TextNode } from '#core/document/declaration'
import type { ImportedText } from '#core/import/imported-text'

function lines(nodes: readonly TextNode[], indent: string): readonly string[] {
  return nodes.flatMap(({ eId, num, heading, text, children }) => [
    `${indent}${[eId, num, heading === null ? text : `# ${heading}`].filter((part) => part).join(' · ')}`,
    ...lines(children, `${indent}  `),
  ])
}

/** The tree of an imported text, a node a line: its name, its number, its words. */
export function outlineOf(text: ImportedText): readonly string[] {
  return [
    ...text.preface.map(({ role, text: words }) => `${role}: ${words}`),
    ...lines(text.preamble, '- '),
    ...lines(text.body, ''),
    ...text.conclusions.map(({ kind, text: words }) => `${kind}: ${words}`),
    ...lines(text.attachments, '+ '),
  ]
}

/** The doubts of an imported text: whose and why. */
export function doubtsOf({ doubts }: ImportedText): readonly string[] {
  return doubts.map(({ eId, why }) => `${eId ?? '–'} ${why}`)
}
