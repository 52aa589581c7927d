import type { XmlElement } from '../xml/read-xml'
import { childrenOf, elementsIn } from '../xml/read-xml'
import { type ReadNote, wordsIn } from './words-in'

/**
 * How the footnotes of a file are read: those in the words (`authorialNote`), and those kept apart (`note`) that a
 * `noteRef` calls up.
 */
export function notesOf(root: XmlElement): ReadNote {
  const apart = new Map<string, XmlElement>()
  for (const element of elementsIn(root)) {
    const id = element.attributes.get('eId') ?? element.attributes.get('id')
    if (element.name === 'note' && id !== undefined) apart.set(`#${id}`, element)
  }
  let unmarked = 0
  const read = (element: XmlElement, marker: string | undefined) => {
    const number = childrenOf(element).find(({ name }) => name === 'num')
    const printed = marker ?? (number ? wordsIn(number).text : '')
    if (printed === '') unmarked += 1
    const own = number && marker === undefined ? element.children.filter((child) => child !== number) : null
    const { text } = wordsIn(own ? { ...element, children: own } : element)
    return text === '' ? null : { marker: printed === '' ? String(unmarked) : printed, text }
  }
  return (element) => {
    const { name, attributes } = element
    if (name === 'authorialNote') return read(element, attributes.get('marker'))
    const target = name === 'noteRef' ? apart.get(attributes.get('href') ?? '') : undefined
    return target ? read(target, attributes.get('marker') ?? target.attributes.get('marker')) : null
  }
}
