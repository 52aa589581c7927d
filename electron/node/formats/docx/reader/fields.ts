import type { LeftOutReason, SourceTraitCode } from '#core/import/source-text'

/** Fields that are open where one reads: a field has an instruction and, after it, what it shows. */
export interface FieldStack {
  readonly begin: () => void
  /** More of the instruction of the field that opened last. */
  readonly instruct: (text: string) => void
  readonly separate: () => void
  /** @returns the field that ends; `null` when none is open */
  readonly end: () => EndedField | null
  /** Where words go that stand here: into the text, out of it, or nowhere, because they are an instruction. */
  readonly place: () => 'text' | 'instruction' | LeftOutReason
}

export interface EndedField {
  /** In capitals: `PAGE`, `HYPERLINK`. */
  readonly name: string
  readonly instruction: string
  /** Whether the file keeps what it shows. */
  readonly shown: boolean
}

interface OpenField {
  instruction: string
  shown: boolean
}

const pageFields = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES'])

export function fieldStack(): FieldStack {
  const open: OpenField[] = []
  return {
    begin: () => {
      open.push({ instruction: '', shown: false })
    },
    instruct: (text) => {
      const field = open.at(-1)
      if (field !== undefined && !field.shown) field.instruction += text
    },
    separate: () => {
      const field = open.at(-1)
      if (field !== undefined) field.shown = true
    },
    end: () => {
      const field = open.pop()
      return field === undefined ? null : { ...field, name: fieldName(field.instruction) }
    },
    place: () => {
      if (open.some(({ shown }) => !shown)) return 'instruction'
      return resultPlace(open.map(({ instruction }) => fieldName(instruction)))
    },
  }
}

/** @param names - of the fields around words, outermost first */
function resultPlace(names: readonly string[]): 'text' | LeftOutReason {
  // A table of contents repeats headings that stand in the text.
  if (names.includes('TOC')) return 'front-matter'
  return names.some((name) => pageFields.has(name)) ? 'page-number' : 'text'
}

function fieldName(instruction: string): string {
  return (/^\s*(\S+)/.exec(instruction)?.[1] ?? '').toUpperCase()
}

/** Fields whose words Word makes up on the page and may not keep: numbers of their own lists, signs, formulas. */
const drawn = new Set(['LISTNUM', 'AUTONUM', 'AUTONUMLGL', 'AUTONUMOUT', 'SYMBOL', 'EQ'])
/** Fields that bring in what another program or file has. */
const running = new Set(['DDE', 'DDEAUTO', 'MACROBUTTON'])

/** What a reader should know of a field: a link, a program that would run, a sign that the file does not hold. */
export function fieldTrait({ name, instruction, shown }: EndedField): SourceTraitCode | null {
  if (name === 'HYPERLINK') return /^\s*\S+\s+\\l\b/i.test(instruction) ? null : 'links'
  if (name === 'INCLUDETEXT' || name === 'INCLUDEPICTURE') return 'links'
  if (running.has(name)) return 'scripts'
  return drawn.has(name) && !shown ? 'unknown-characters' : null
}
