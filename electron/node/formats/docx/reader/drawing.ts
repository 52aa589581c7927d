import { insideOf, type XmlElement } from './xml-part'

/** What a drawing holds. */
export interface Drawing {
  /** The stories in its text boxes (`w:txbxContent`), in order. */
  readonly boxes: readonly XmlElement[]
  readonly pictures: number
  readonly scripts: number
  /** Words drawn as a picture (WordArt). */
  readonly words: readonly string[]
}

const pictures = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds'])

/** Looks through a drawing, a picture of the older kind or an embedded object. */
export function drawingOf(element: XmlElement): Drawing {
  const boxes: XmlElement[] = []
  const words: string[] = []
  let found = 0
  let scripts = 0
  for (const next of insideOf(element, ({ name }) => name !== 'w:txbxContent')) {
    if (next.name === 'w:txbxContent') boxes.push(next)
    if (pictures.has(next.name)) found += 1
    if (next.name === 'w:control') scripts += 1
    const drawn = next.name === 'v:textpath' ? next.attributes.get('string') : undefined
    if (drawn !== undefined) words.push(drawn)
  }
  return { boxes, pictures: found, scripts, words }
}
