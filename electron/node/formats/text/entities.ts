import { parseFragment } from 'parse5'

/** The longest name has 31 letters. */
const ENTITY = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/

/**
 * What an entity at the beginning of a text stands for, by the HTML standard, as CommonMark has it; `null` for none. Those
 * of control characters and of no character stay as they are written.
 */
export function entityAt(text: string): { readonly character: string; readonly length: number } | null {
  const [whole] = ENTITY.exec(text) ?? []
  if (whole === undefined) return null
  const [node] = parseFragment(whole).childNodes
  const character = node && 'value' in node ? node.value : ''
  // HTML also knows some names without their semicolon, as in `&copyright;`.
  const isPart = character.length > 1 && character.endsWith(';')
  return isPart || character === '' || /[\p{Cc}\ufffd]/u.test(character)
    ? null
    : { character, length: whole.length }
}
