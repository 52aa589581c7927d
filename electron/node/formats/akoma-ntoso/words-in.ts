import { type FlowedWords, WordFlow } from '../markup/word-flow'
import { isElement, type XmlElement } from '../xml/read-xml'
import { partsBlocks } from './elements'
import { emphasisOf } from './emphasis'

/** How footnotes inside the words are read: the text of each, or `null` for one that is no footnote. */
export type ReadNote = (element: XmlElement) => { readonly marker: string; readonly text: string } | null

type Step = { readonly enter: XmlElement | string } | { readonly leave: XmlElement }

/** All words under an element as one text; what are blocks of their own in it become lines. */
export function wordsIn(element: XmlElement, readNote: ReadNote = () => null): FlowedWords {
  const flow = new WordFlow()
  const steps: Step[] = element.children.map((enter) => ({ enter })).toReversed()
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      for (const style of emphasisOf(step.leave)) flow.end(style)
      if (isLine(step.leave.name)) flow.lineBreak()
      if (step.leave.name === 'num') flow.add(' ')
      continue
    }
    const node = step.enter
    if (!isElement(node)) {
      flow.add(node)
      continue
    }
    const note = readNote(node)
    if (note) {
      flow.note(note)
      continue
    }
    if (isLine(node.name)) flow.lineBreak()
    if (node.name === 'eol' || node.name === 'br') flow.lineBreak()
    for (const style of emphasisOf(node)) flow.begin(style)
    steps.push({ leave: node })
    for (const child of node.children.toReversed()) steps.push({ enter: child })
  }
  return flow.take()
}

function isLine(name: string): boolean {
  return partsBlocks(name) || name === 'td' || name === 'th' || name === 'tr' || name === 'heading'
}
