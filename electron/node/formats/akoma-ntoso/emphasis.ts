import type { Emphasis } from '#core/import/source-text'
import type { XmlElement } from '../xml/read-xml'

const byName: ReadonlyMap<string, Emphasis['style']> = new Map(
  Object.entries({
    b: 'bold',
    i: 'italic',
    u: 'underline',
  }),
)

/** How an element sets off its words: by its name, its style, or a class such as the UN's `italic`. */
export function emphasisOf(element: XmlElement): readonly Emphasis['style'][] {
  const { name, attributes } = element
  const named = byName.get(name)
  const hints = ['class', 'style', 'name'].map((key) => attributes.get(key) ?? '').join(' ')
  const styles = new Set<Emphasis['style']>(named ? [named] : [])
  if (name === 'span' || name === 'inline' || name === 'p') {
    if (/\bbold\b/i.test(hints)) styles.add('bold')
    if (/\bitalics?\b/i.test(hints)) styles.add('italic')
    if (/\bunderlined?\b/i.test(hints)) styles.add('underline')
    if (/\bsmall-?caps\b/i.test(hints)) styles.add('small-capitals')
  }
  return [...styles]
}
