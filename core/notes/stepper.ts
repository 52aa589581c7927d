import type { Span } from '../document/declaration'
import { isEId, isPassageEId } from '../document/eid'
import { describeRange } from './anchoring/describe'
import type { NoteTarget } from './note'
import { type Segments, segment } from './segmentation'

/** A paragraph or item that can be annotated. */
export interface StepText {
  readonly eId: string
  readonly text: string
}

/**
 * The position when annotating by keyboard: on a whole paragraph, on a sentence of it, or on a run of words (`first` to
 * `last`, indices into the paragraph's words; `last` is the end that grows). No selection of the page is needed, so a
 * screen reader can do it.
 */
export type StepState =
  | { readonly level: 'paragraph'; readonly unit: number }
  | { readonly level: 'sentence'; readonly unit: number; readonly sentence: number }
  | { readonly level: 'words'; readonly unit: number; readonly first: number; readonly last: number }

/** `in`/`out` change the level, `next`/`previous` go along it, `extend`/`shrink` move the end of a run of words. */
export type StepAction = 'in' | 'out' | 'next' | 'previous' | 'extend' | 'shrink'

/** Texts with their segments, cut when first needed. */
export interface StepTexts {
  readonly units: readonly StepText[]
  readonly segmentsOf: (unit: number) => Segments
}

/** @param language - BCP 47 tag of the texts */
export function createStepTexts(units: readonly StepText[], language: string): StepTexts {
  const known = new Map<number, Segments>()
  return {
    units,
    segmentsOf: (unit) => {
      const segments = known.get(unit) ?? segment(units[unit]?.text ?? '', language)
      known.set(unit, segments)
      return segments
    },
  }
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1))

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

function goIn(texts: StepTexts, state: StepState): StepState {
  const { sentences, words } = texts.segmentsOf(state.unit)
  if (state.level === 'paragraph') {
    return sentences.length === 0 ? state : { level: 'sentence', unit: state.unit, sentence: 0 }
  }
  if (state.level === 'words') return state
  const sentence = sentences[state.sentence]
  const first = words.findIndex((word) => sentence !== undefined && within(sentence, word))
  return first < 0 ? state : { level: 'words', unit: state.unit, first, last: first }
}

function goOut(texts: StepTexts, state: StepState): StepState {
  if (state.level !== 'words') return { level: 'paragraph', unit: state.unit }
  const { sentences, words } = texts.segmentsOf(state.unit)
  const word = words[state.first]
  const sentence = sentences.findIndex((span) => word !== undefined && within(span, word))
  return { level: 'sentence', unit: state.unit, sentence: Math.max(0, sentence) }
}

function go(texts: StepTexts, state: StepState, by: 1 | -1): StepState {
  const { sentences, words } = texts.segmentsOf(state.unit)
  switch (state.level) {
    case 'paragraph':
      return { level: 'paragraph', unit: clamp(state.unit + by, texts.units.length) }
    case 'sentence':
      return { ...state, sentence: clamp(state.sentence + by, sentences.length) }
    case 'words': {
      const at = clamp((by > 0 ? state.last : state.first) + by, words.length)
      return { ...state, first: at, last: at }
    }
    default:
      return state
  }
}

/** The next state. An action that is not possible does not change it. */
export function step(texts: StepTexts, state: StepState, action: StepAction): StepState {
  switch (action) {
    case 'in':
      return goIn(texts, state)
    case 'out':
      return goOut(texts, state)
    case 'next':
      return go(texts, state, 1)
    case 'previous':
      return go(texts, state, -1)
    default: {
      if (state.level !== 'words') return state
      const last = clamp(
        state.last + (action === 'extend' ? 1 : -1),
        texts.segmentsOf(state.unit).words.length,
      )
      return { ...state, last: Math.max(state.first, last) }
    }
  }
}

/** What is at the position: the eId and the range of its text, to be shown, read aloud and annotated. */
export function rangeOf(
  texts: StepTexts,
  state: StepState,
): { readonly eId: string; readonly span: Span } | null {
  const unit = texts.units[state.unit]
  if (!unit) return null
  const { sentences, words } = texts.segmentsOf(state.unit)
  if (state.level === 'paragraph') return { eId: unit.eId, span: { start: 0, end: unit.text.length } }
  if (state.level === 'sentence') {
    const span = sentences[state.sentence]
    return span ? { eId: unit.eId, span } : null
  }
  const start = words[state.first]?.start
  const end = words[state.last]?.end
  return start === undefined || end === undefined ? null : { eId: unit.eId, span: { start, end } }
}

/** What a note made at the position belongs to: the whole unit, or the words of it. `null` where there is nothing. */
export function targetOf(texts: StepTexts, state: StepState): NoteTarget | null {
  const range = rangeOf(texts, state)
  if (!range || !isEId(range.eId)) return null
  const { eId, span } = range
  if (state.level === 'paragraph' || !isPassageEId(eId)) return { kind: 'whole', eId }
  return describeRange(eId, texts.units[state.unit]?.text ?? '', span.start, span.end)
}
