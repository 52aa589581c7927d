import { fromRoman } from '../../numerals'
import type { RuleName } from '../imported-text'
import { type ContainerStart, containerStart } from './containers'
import { DIGIT, plainDigits } from './digits'

/** What a series counts in. */
export type Numerals = 'arabic' | 'roman' | 'letter' | 'decimal'

/** One way to read a marker: `i` is a roman one and a ninth letter. */
export interface Reading {
  readonly numerals: Numerals
  /** Marker and numerals without the value: what all numbers of one series have in common. */
  readonly style: string
  readonly value: number
}

/** A number or marker that a line begins with. */
export interface NumberStart {
  readonly form: 'number'
  /** As printed, with its marks: `14.`, `(a)`, `١ -`. */
  readonly num: string
  /** For an identifier: in lower case without punctuation; `null` for what it cannot hold. */
  readonly number: string | null
  readonly readings: readonly Reading[]
  readonly rest: string
  readonly rule: RuleName
  /** Whether it counts only where its series wants it. */
  readonly isSlip: boolean
}

interface BulletStart {
  readonly form: 'bullet'
  readonly num: string
  readonly rest: string
}

export type Start = ContainerStart | NumberStart | BulletStart

const BULLET = /^([-–—•▪◦●○■□‣⁃*·])\s+(?=\S)/
const ARABIC = new RegExp(
  `^(?:(${DIGIT}{1,4})([.)])(?=\\s|$|[(«“"]|\\p{Lu}|\\p{Lo})|\\((${DIGIT}{1,4})\\)|(${DIGIT}{1,4})(\\s?[-–—])(?=\\s))\\s*`,
  'u',
)
const DECIMAL = new RegExp(`^(${DIGIT}{1,3}(?:\\.${DIGIT}{1,3}){1,4})([.)]?)(?=\\s)\\s*`, 'u')
const SLIP = new RegExp(`^(${DIGIT}{1,4})(\\s*[,;:]|\\s\\.|)\\s+(?=["“«(]?\\p{Lu})`, 'u')
/** `1 to instruct`, under a verb in a line by itself. */
const BARE = new RegExp(`^(${DIGIT}{1,2})\\s+(?=\\p{Ll})`, 'u')
/** A day of a month is no slip of a number. */
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\b/iu
const MARKER =
  /^(?:\(([a-z]{1,9}|[A-Z]{1,5}|[а-яё]|[\u0621-\u064a])\)|([a-z]{1,9}|[A-Z]{1,5}|[а-яё]|[\u0621-\u064a])([.)]))(?=\s|$)\s*/u

/** Cyrillic letters count without ё and й in most lists, with them in some; Arabic ones in the order of abjad. */
const alphabets: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ',
]

/** What a line begins with: a part named by its word, a number or marker, or a bullet; `null` for words. */
export function startOf(text: string): Start | null {
  return containerStart(text) ?? numberStart(text) ?? bulletStart(text)
}

function bulletStart(text: string): BulletStart | null {
  const match = BULLET.exec(text)
  return match?.[1] ? { form: 'bullet', num: match[1], rest: text.slice(match[0].length) } : null
}

/** The number or marker that a line begins with. Which reading holds, and whether any does, is for its series to say. */
export function numberStart(text: string): NumberStart | null {
  // A blank of any width may stand before the words: U+00A0 too.
  return decimalStart(text) ?? arabicStart(text) ?? markerStart(text) ?? slipStart(text)
}

function arabicStart(text: string): NumberStart | null {
  const match = ARABIC.exec(text)
  const digits = match?.[1] ?? match?.[3] ?? match?.[4]
  if (!match || digits === undefined) return null
  const value = Number(plainDigits(digits))
  const [shape, rule] = arabicShape(match)
  return numbered(text, match[0], { rule, isSlip: false }, String(value), [
    { numerals: 'arabic', style: `arabic ${shape}`, value },
  ])
}

function arabicShape(match: RegExpExecArray): readonly [string, RuleName] {
  if (match[3] !== undefined) return ['()', 'number-brackets']
  if (match[4] !== undefined) return ['-', 'number-dash']
  return match[2] === '.' ? ['.', 'number-dot'] : [')', 'number-bracket']
}

function decimalStart(text: string): NumberStart | null {
  const match = DECIMAL.exec(text)
  if (!match?.[1]) return null
  const steps = plainDigits(match[1]).split('.')
  const value = Number(steps.at(-1))
  const style = `decimal ${steps.slice(0, -1).join('.')}`
  return numbered(text, match[0], { rule: 'number-decimal', isSlip: false }, String(value), [
    { numerals: 'decimal', style, value },
  ])
}

function slipStart(text: string): NumberStart | null {
  const bare = BARE.exec(text)
  if (bare?.[1]) {
    const value = Number(plainDigits(bare[1]))
    return numbered(text, bare[0], { rule: 'number-bare', isSlip: true }, String(value), [
      { numerals: 'arabic', style: 'arabic bare', value },
    ])
  }
  const match = SLIP.exec(text)
  if (!match?.[1]) return null
  const value = Number(plainDigits(match[1]))
  if (MONTH.test(text.slice(match[0].length))) return null
  return numbered(text, match[0], { rule: 'number-slip', isSlip: true }, String(value), [
    { numerals: 'arabic', style: 'arabic .', value },
  ])
}

function markerStart(text: string): NumberStart | null {
  const match = MARKER.exec(text)
  const marker = match?.[1] ?? match?.[2]
  if (!match || marker === undefined) return null
  const shape = match[1] === undefined ? (match[3] ?? '') : '()'
  const readings = markerReadings(marker, shape)
  const first = readings[0]
  if (!first) return null
  const lower = marker.toLowerCase()
  const number = /^[a-z]{1,9}$/.test(lower) && lower !== 'nn' ? lower : null
  const rule = first.numerals === 'roman' ? 'roman-numeral' : 'letter'
  return numbered(text, match[0], { rule, isSlip: false }, number, readings)
}

function markerReadings(marker: string, shape: string): Reading[] {
  const lower = marker.toLowerCase()
  const face = marker === lower ? 'small' : 'capital'
  const readings: Reading[] = []
  const roman = fromRoman(lower)
  if (roman !== null) readings.push({ numerals: 'roman', style: `roman ${face} ${shape}`, value: roman })
  for (const [at, alphabet] of alphabets.entries()) {
    const value = letterValue(lower, alphabet)
    if (value !== null) readings.push({ numerals: 'letter', style: `letter ${at} ${face} ${shape}`, value })
  }
  return readings
}

/** `c` → 3; `aa` → 27, `bb` → 28, as lists longer than the alphabet go on. */
function letterValue(marker: string, alphabet: string): number | null {
  const [letter = ''] = marker
  const value = alphabet.indexOf(letter) + 1
  if (value === 0 || marker !== letter.repeat(marker.length) || marker.length > 2) return null
  return value + (marker.length - 1) * alphabet.length
}

function numbered(
  text: string,
  matched: string,
  { rule, isSlip }: { readonly rule: RuleName; readonly isSlip: boolean },
  number: string | null,
  readings: readonly Reading[],
): NumberStart {
  // Zero names nothing, and five digits are the longest that identifiers hold.
  const named = number === '0' ? null : number
  return {
    form: 'number',
    num: matched.trim(),
    number: named,
    readings,
    rest: text.slice(matched.length),
    rule,
    isSlip,
  }
}
