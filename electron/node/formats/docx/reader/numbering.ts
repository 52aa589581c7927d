import { type RunFormat, runFormatOf } from './run-format'
import type { Style, Styles } from './styles'
import { childOf, integerOf, switchOf, valueOf, type XmlElement } from './xml-part'

/** A level of a list: how its number looks and when it begins anew. */
export interface Level {
  readonly start: number
  readonly format: string
  /** Of a custom format. */
  readonly pattern: string | undefined
  /** What is printed: `%1.%2` stands for the numbers of levels 1 and 2. */
  readonly text: string
  /** All numbers in it are written in digits (`isLgl`). */
  readonly legal: boolean
  /** It begins anew after a paragraph of the level with this number, from 1; 0 never does, `undefined` after any higher. */
  readonly restart: number | undefined
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined
  readonly run: RunFormat
}

/** A list that paragraphs belong to (`w:num`). */
export interface NumberingInstance {
  readonly numId: string
  /** Lists of one definition count on from each other. */
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that begin with another number, when first met in this list. */
  readonly starts: ReadonlyMap<number, number>
}

export type Numbering = ReadonlyMap<string, NumberingInstance>

const HIGHEST_LEVEL = 8

/** Reads `numbering.xml`; a document without it has no lists. */
export function numberingOf(root: XmlElement | undefined, styles: Styles): Numbering {
  const elements = root?.children ?? []
  const nums = new Map(
    elements.filter(({ name }) => name === 'w:num').map((num) => [num.attributes.get('w:numId') ?? '', num]),
  )
  const abstracts = new Map(
    elements
      .filter(({ name }) => name === 'w:abstractNum')
      .map((abstract) => [abstract.attributes.get('w:abstractNumId') ?? '', abstract]),
  )
  const instances = new Map<string, NumberingInstance>()
  for (const [numId, num] of nums) {
    const abstractId = valueOf(num, 'w:abstractNumId')
    const abstract = abstracts.get(abstractId ?? '')
    if (abstractId === undefined || abstract === undefined) continue
    const levels = new Map(levelsOf(behindStyle(abstract, abstracts, nums, styles)))
    const starts = new Map<number, number>()
    for (const override of num.children.filter(({ name }) => name === 'w:lvlOverride')) {
      const level = levelNumber(override)
      if (level === undefined) continue
      const other = childOf(override, 'w:lvl')
      if (other !== undefined) levels.set(level, levelOf(other))
      const start = integerOf(valueOf(override, 'w:startOverride'))
      if (start !== undefined) starts.set(level, start)
    }
    instances.set(numId, { numId, abstractId, levels, starts })
  }
  return instances
}

/** A definition that only names a style of lists has the levels of the definition behind that style. */
function behindStyle(
  abstract: XmlElement,
  abstracts: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): XmlElement {
  const link = valueOf(abstract, 'w:numStyleLink')
  if (link === undefined) return abstract
  const numId = styles.chain(link).find(({ list }) => list?.numId !== undefined)?.list?.numId
  const behind = valueOf(nums.get(numId ?? ''), 'w:abstractNumId')
  return abstracts.get(behind ?? '') ?? abstract
}

function levelsOf(abstract: XmlElement): readonly (readonly [number, Level])[] {
  return abstract.children.flatMap((child) => {
    const level = child.name === 'w:lvl' ? levelNumber(child) : undefined
    return level === undefined ? [] : [[level, levelOf(child)] as const]
  })
}

function levelNumber(element: XmlElement): number | undefined {
  const level = integerOf(element.attributes.get('w:ilvl'))
  return level !== undefined && level >= 0 && level <= HIGHEST_LEVEL ? level : undefined
}

function levelOf(element: XmlElement): Level {
  const format = childOf(element, 'w:numFmt')
  return {
    // Without a start it is 0 (17.9.25).
    start: integerOf(valueOf(element, 'w:start')) ?? 0,
    format: format?.attributes.get('w:val') ?? 'decimal',
    pattern: format?.attributes.get('w:format'),
    text: valueOf(element, 'w:lvlText') ?? '',
    legal: switchOf(element, 'w:isLgl') ?? false,
    restart: integerOf(valueOf(element, 'w:lvlRestart')),
    style: valueOf(element, 'w:pStyle'),
    run: runFormatOf(childOf(element, 'w:rPr')),
  }
}

/** A paragraph's list and level. */
export interface ListMembership {
  readonly instance: NumberingInstance
  /** From 0. */
  readonly level: number
}

/**
 * Which list a paragraph belongs to: the one it names, or the one its style does. A level that a style is linked to wins
 * over the level the style names. `numId` 0 takes a paragraph out of its style's list.
 *
 * @param own - what the paragraph itself says
 * @param chain - its styles, nearest first
 */
export function membershipOf(
  numbering: Numbering,
  own: { readonly numId: string | undefined; readonly level: number | undefined } | undefined,
  chain: readonly Style[],
): ListMembership | null {
  const numId = own?.numId ?? chain.find(({ list }) => list?.numId !== undefined)?.list?.numId
  const instance = numbering.get(numId ?? '')
  if (instance === undefined) return null
  return {
    instance,
    level: Math.min(HIGHEST_LEVEL, Math.max(0, own?.level ?? levelByStyle(instance, chain))),
  }
}

function levelByStyle(instance: NumberingInstance, chain: readonly Style[]): number {
  for (const { id, list } of chain) {
    for (const [level, { style }] of instance.levels) if (style === id) return level
    if (list?.level !== undefined) return list.level
  }
  return 0
}
