/** The six highlight colours, by name; the values live in the renderer's tokens. */
export const noteColours = ['yellow', 'green', 'blue', 'pink', 'orange', 'violet'] as const
export type NoteColour = (typeof noteColours)[number]

/** The second sign of a colour, for readers who do not see it: a line style under the words. */
export type ColourSign = 'solid' | 'double' | 'dashed' | 'dotted' | 'wavy' | 'boxed'

const SIGNS: Readonly<Record<NoteColour, ColourSign>> = {
  yellow: 'solid',
  green: 'double',
  blue: 'dashed',
  pink: 'dotted',
  orange: 'wavy',
  violet: 'boxed',
}

/** The sign that always goes with a colour (WCAG 1.4.1: colour is never the only means). */
export function colourSign(colour: NoteColour): ColourSign {
  return SIGNS[colour]
}
