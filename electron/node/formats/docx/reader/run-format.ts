import { childOf, switchOf, valueOf, type XmlElement } from './xml-part'

/** How characters look, as far as it says what they are; `undefined` for what is not said here. */
export interface RunFormat {
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
  readonly underline: boolean | undefined
  readonly smallCapitals: boolean | undefined
  readonly capitals: boolean | undefined
  readonly hidden: boolean | undefined
  /** The face of Latin letters, which is where symbols have theirs. */
  readonly font: string | undefined
}

export const plainRun: RunFormat = {
  bold: undefined,
  italic: undefined,
  underline: undefined,
  smallCapitals: undefined,
  capitals: undefined,
  hidden: undefined,
  font: undefined,
}

/** @param properties - `w:rPr` */
export function runFormatOf(properties: XmlElement | undefined): RunFormat {
  if (properties === undefined) return plainRun
  // Letters of Arabic and Hebrew script have switches of their own.
  const complex = switchOf(properties, 'w:rtl') === true || switchOf(properties, 'w:cs') === true
  const underline = valueOf(properties, 'w:u')
  return {
    bold: switchOf(properties, complex ? 'w:bCs' : 'w:b'),
    italic: switchOf(properties, complex ? 'w:iCs' : 'w:i'),
    underline: underline === undefined ? undefined : underline !== 'none',
    smallCapitals: switchOf(properties, 'w:smallCaps'),
    capitals: switchOf(properties, 'w:caps'),
    hidden: switchOf(properties, 'w:vanish'),
    font: childOf(properties, 'w:rFonts')?.attributes.get('w:ascii'),
  }
}

/** What is said nearer wins. */
export function over(nearer: RunFormat, farther: RunFormat): RunFormat {
  if (nearer === plainRun) return farther
  if (farther === plainRun) return nearer
  return {
    bold: nearer.bold ?? farther.bold,
    italic: nearer.italic ?? farther.italic,
    underline: nearer.underline ?? farther.underline,
    smallCapitals: nearer.smallCapitals ?? farther.smallCapitals,
    capitals: nearer.capitals ?? farther.capitals,
    hidden: nearer.hidden ?? farther.hidden,
    font: nearer.font ?? farther.font,
  }
}

/**
 * The styles of a paragraph and of characters together: a switch that is on in both is off again (ECMA-376 part 1, 17.7.3),
 * so that emphasis in a bold heading stands out.
 */
export function together(paragraph: RunFormat, characters: RunFormat, always: RunFormat): RunFormat {
  const toggled = (key: 'bold' | 'italic' | 'smallCapitals' | 'capitals' | 'hidden'): boolean =>
    always[key] === true || (paragraph[key] ?? false) !== (characters[key] ?? false)
  return {
    bold: toggled('bold'),
    italic: toggled('italic'),
    smallCapitals: toggled('smallCapitals'),
    capitals: toggled('capitals'),
    hidden: toggled('hidden'),
    underline: characters.underline ?? paragraph.underline ?? always.underline,
    font: characters.font ?? paragraph.font ?? always.font,
  }
}
