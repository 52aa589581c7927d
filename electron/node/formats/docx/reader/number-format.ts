import { toRoman } from '#core/numerals'

/** A number in one of Word's formats (ECMA-376 part 1, 17.18.59). */
export interface WrittenNumber {
  readonly text: string
  /** Whether the format is one of those below; a number of another is written in digits. */
  readonly known: boolean
}

/** Word's own bounds. */
const LARGEST = 32_767

type Format = (value: number) => string

const decimal: Format = (value) => String(value)

/** After the last letter they begin anew, doubled: z, aa, bb. */
function lettersOf(alphabet: string): Format {
  const letters = Array.from(alphabet)
  return (value) => {
    if (value < 1) return ''
    const place = value - 1
    return (letters[place % letters.length] ?? '').repeat(Math.floor(place / letters.length) + 1)
  }
}

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** Below a hundred; larger numbers stay digits, as nobody numbers articles so. */
function cardinal(value: number): string {
  const small = UNITS[value]
  if (small !== undefined) return small
  const unit = value % 10
  const tens = TENS[Math.floor(value / 10)] ?? ''
  return unit === 0 ? tens : `${tens}-${UNITS[unit] ?? ''}`
}

function ordinalText(value: number): string {
  const words = cardinal(value)
  const last = words.replace(/^.*-/, '')
  const ending = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return words.slice(0, words.length - last.length) + ending
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}

const HEBREW: readonly (readonly [value: number, letters: string])[] = [
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [10, 'י'],
  [9, 'ט'],
  [8, 'ח'],
  [7, 'ז'],
  [6, 'ו'],
  [5, 'ה'],
  [4, 'ד'],
  [3, 'ג'],
  [2, 'ב'],
  [1, 'א'],
]

/** 15 and 16 are 9 + 6 and 9 + 7, so that they do not spell a name of God. */
function hebrew(value: number): string {
  let rest = value
  let text = ''
  for (const [step, letter] of HEBREW) {
    if (rest === 15 || rest === 16) return `${text}ט${rest === 15 ? 'ו' : 'ז'}`
    text += letter.repeat(Math.floor(rest / step))
    rest %= step
  }
  return text
}

const FOOTNOTE_SIGNS = ['*', '†', '‡', '§']

function chicago(value: number): string {
  const place = value - 1
  return (FOOTNOTE_SIGNS[place % 4] ?? '').repeat(Math.floor(place / 4) + 1)
}

const latin = lettersOf('abcdefghijklmnopqrstuvwxyz')
// Without ё, й, ъ and ь, which number nothing.
const russian = lettersOf('абвгдежзиклмнопрстуфхцчшщыэюя')

const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    decimal,
    decimalZero: (value) => String(value).padStart(2, '0'),
    lowerRoman: toRoman,
    upperRoman: (value) => toRoman(value).toUpperCase(),
    lowerLetter: latin,
    upperLetter: (value) => latin(value).toUpperCase(),
    russianLower: russian,
    russianUpper: (value) => russian(value).toUpperCase(),
    arabicAlpha: lettersOf('أبتثجحخدذرزسشصضطظعغفقكلمنهوي'),
    arabicAbjad: lettersOf('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'),
    hebrew1: hebrew,
    hebrew2: lettersOf('אבגדהוזחטיכלמנסעפצקרשת'),
    ordinal,
    cardinalText: (value) => (value < 100 ? capitalised(cardinal(value)) : decimal(value)),
    ordinalText: (value) => (value < 100 ? capitalised(ordinalText(value)) : decimal(value)),
    numberInDash: (value) => `- ${value} -`,
    hindiNumbers: (value) =>
      decimal(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit))),
    chicago,
    hex: (value) => value.toString(16).toUpperCase(),
    none: () => '',
    bullet: () => '',
  }),
)

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Formats that have nothing to write for zero. */
const FROM_ONE = new Set(['lowerRoman', 'upperRoman', 'hebrew1', 'chicago'])

/**
 * Writes a number.
 *
 * @param format - Word's name of it; `custom` formats are patterns of zeros, as `001, 002, 003, ...`
 * @param pattern - of a custom format
 */
export function writtenNumber(value: number, format: string, pattern?: string): WrittenNumber {
  if (format === 'custom') return custom(value, pattern ?? '')
  const write = formats.get(format)
  if (write === undefined) return { text: decimal(value), known: false }
  if (value < 0 || value > LARGEST) return { text: decimal(value), known: true }
  if (value === 0 && FROM_ONE.has(format)) return { text: '', known: true }
  return { text: write(value), known: true }
}

function custom(value: number, pattern: string): WrittenNumber {
  const zeros = /^(0+)1\b/.exec(pattern)
  if (zeros === null) return { text: decimal(value), known: false }
  return { text: decimal(value).padStart(Math.min(12, (zeros[1] ?? '').length + 1), '0'), known: true }
}
