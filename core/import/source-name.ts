/** As long as a name may be on the usual systems. */
const longest = 200
const longestEnding = 20

/** Controls, and marks that turn the direction of what follows: `\u202efdp.exe` looks as `exe.pdf` does. */
const unseen =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\p{Cs}]/gu

/**
 * The name under which a text says where it is from. Only a name, never a path: folders before it go, and it is shown and
 * kept, never opened.
 *
 * @param path - as it came, from whatever system; `null` is answered where no name is left of it
 */
export function sourceName(path: string): string | null {
  const last = path.split(/[/\\]/).findLast((part) => part !== '') ?? ''
  const name = last.replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim()
  if (/^\.*$/.test(name)) return null
  const characters = Array.from(name)
  if (characters.length <= longest) return name
  const ending = /\.[^.\s]+$/.exec(name)?.[0] ?? ''
  const kept = ending.length <= longestEnding ? ending : ''
  return `${characters.slice(0, longest - kept.length - 1).join('')}…${kept}`
}
