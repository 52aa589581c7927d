import type { NodeKind } from '../../document/eid'
import { DIGIT, plainDigits } from './digits'
import { ordinals } from './ordinals'

/** A part that is named as such, with the words that follow on its line. */
export interface ContainerStart {
  readonly form: 'container'
  readonly kind: Extract<NodeKind, 'part' | 'chapter' | 'section' | 'article' | 'attachment'>
  /** As printed: `Article 5.`, `ANNEX`. */
  readonly num: string
  /** In lower case without punctuation; `null` for none that identifiers can hold. */
  readonly number: string | null
  readonly rest: string
  /** Whether nothing follows. */
  readonly isAlone: boolean
}

/** The words for parts: English, French, Russian, Tajik, Arabic, Urdu and Persian. */
const words: Readonly<Record<ContainerStart['kind'], string>> = {
  part: 'part|partie|часть|қисми?|الجزء|حصہ|بخش',
  chapter: 'chapter|title|chapitre|titre|глава|боби?|الفصل|الباب|باب|فصل',
  section: 'section|раздел|фасли?|القسم|سیکشن|قسمت|§',
  article: 'article|art\\.|статья|моддаи?|المادة|مادة|آرٹیکل|دفعہ|ماده|مادۀ',
  attachment:
    'annex(?:e|ure)?|appendix|attachment|schedule|appendice|приложение|замимаи?|المرفق|مرفق|الملحق|ملحق|ضمیمہ|پیوست|ضمیمه',
}

const kinds = Object.keys(words) as readonly ContainerStart['kind'][]

const MARK = '\\s*(?:[.:)]|[–—-](?=\\s|$))?'
const NUMERAL = `(?:№\\s*|no\\.\\s*|n°\\s*)?\\(?(${DIGIT}{1,3}(?:[.-]${DIGIT}{1,3})*(?:er|re|bis|ter)?[a-z]?|[ivxlc]{1,7}|[a-zа-я]|${ordinals.pattern})\\)?(?![\\p{L}\\p{N}])`
const patterns = kinds.map((kind) => ({
  kind,
  numbered: new RegExp(`^((?:${words[kind]})\\s*${NUMERAL}${MARK})\\s*`, 'iu'),
}))
const BARE_ANNEX = new RegExp(`^((?:${words.attachment})${MARK})\\s*$`, 'iu')

/** A heading, not a sentence: short, without the end of one, and not going on in small letters. */
function readsAsHeading(rest: string): boolean {
  return rest === '' || (rest.length <= 160 && !/[.,;:?!،؛۔]$/.test(rest) && !/^\p{Ll}/u.test(rest))
}

/**
 * A part that a line begins, named by its word. `Article 5 of the Charter provides` names one and begins none; an annex
 * is one only with a heading or alone on its line, since texts speak of their annexes.
 */
export function containerStart(text: string): ContainerStart | null {
  if (text.length === 0) return null
  const head = text.slice(0, 80)
  for (const { kind, numbered } of patterns) {
    const match = numbered.exec(head)
    if (!match?.[1] || match[2] === undefined) continue
    const printed = match[1].trimEnd()
    const rest = text.slice(match[0].length).trim()
    const hasMark = /[.:)–—-]$/.test(printed) && !/^art\.$/i.test(printed)
    if (/^\p{Ll}/u.test(rest)) return null
    // A letter by itself is a word of the sentence, unless it is a capital: `Part a`, `annex I`.
    if (/^[a-zа-я]$/u.test(match[2]) && rest !== '') return null
    if (kind === 'attachment' && !readsAsHeading(rest)) return null
    // `Article 12 The Parties` begins one; so does any whose number has a mark behind it.
    if (!hasMark && /^[,;(]/.test(rest)) return null
    return { form: 'container', kind, num: printed, number: numberOf(match[2]), rest, isAlone: rest === '' }
  }
  const annex = BARE_ANNEX.exec(head)
  if (!annex?.[1] || text.length > 80) return null
  return {
    form: 'container',
    kind: 'attachment',
    num: annex[1].trimEnd(),
    number: null,
    rest: '',
    isAlone: true,
  }
}

function numberOf(printed: string): string | null {
  const ordinal = ordinals.valueOf(printed)
  if (ordinal !== null) return String(ordinal)
  const plain = plainDigits(printed.toLowerCase())
    .replace(/(?<=\d)(?:er|re)$/, '')
    .replace(/^0+(?=\w)/, '')
  return /^(?:[1-9]\d{0,4}[a-z]{0,5}|[a-z]{1,16})$/.test(plain) && plain !== 'nn' ? plain : null
}
