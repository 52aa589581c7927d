import { foldText } from '#core/fold-text'
import type { Command } from './command'

/** How well a label matches what was typed; smaller is better, `null` is no match. */
function distance(label: string, typed: string): number | null {
  const at = label.indexOf(typed)
  if (at === 0) return 0
  if (at > 0) return label[at - 1] === ' ' ? 1 : 2
  const words = typed.split(/\s+/u)
  if (words.every((word) => label.includes(word))) return 3
  return isSubsequence(typed.replaceAll(/\s/gu, ''), label) ? 4 : null
}

/** Whether all letters occur in this order, with others between them. */
function isSubsequence(letters: string, text: string): boolean {
  let from = 0
  for (const letter of letters) {
    const at = text.indexOf(letter, from)
    if (at === -1) return false
    from = at + letter.length
  }
  return true
}

/**
 * The commands whose label matches what was typed: first beginnings, then beginnings of words, parts, all words in any
 * order, and last labels that contain the letters in this order. All of them when nothing is typed.
 */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = foldText(typed.trim())
  if (wanted === '') return commands
  return commands
    .flatMap((command) => {
      const far = distance(foldText(command.label()), wanted)
      return far === null ? [] : [{ command, far }]
    })
    .toSorted((a, b) => a.far - b.far)
    .map(({ command }) => command)
}
