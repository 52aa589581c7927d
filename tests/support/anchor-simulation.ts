import { isPassageEId } from '#core/document/eid'
import { describeRange } from '#core/notes/anchoring/describe'
import type { EditionIndex, TextUnit } from '#core/notes/anchoring/edition-index'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import { mapEditions } from '#core/notes/anchoring/map-editions'
import { type Past, type Placement, placeText } from '#core/notes/anchoring/place-target'
import type { TextTarget } from '#core/notes/note'
import { createRandom, pick } from './random'

/** A word that keeps its identity through every edit: the ground truth. */
interface Word {
  readonly id: number
  readonly text: string
}
type Draft = Word[][]

export const editKinds = ['light', 'structural', 'heavy', 'deleted'] as const
export type EditKind = (typeof editKinds)[number]

/** Counts of one run. `dropped` counts notes for which there was no answer at all. */
export interface Tally {
  notes: number
  right: number
  wrong: number
  flagged: number
  dropped: number
}

interface Rates {
  readonly change: number
  readonly remove: number
  readonly insert: number
  readonly sentence: number
  readonly split: number
  readonly join: number
  readonly move: number
}

const RATES: Readonly<Record<EditKind, Rates>> = {
  light: { change: 0.012, remove: 0.004, insert: 0.004, sentence: 0, split: 0, join: 0, move: 0 },
  structural: {
    change: 0.004,
    remove: 0.002,
    insert: 0.002,
    sentence: 0.08,
    split: 0.15,
    join: 0.12,
    move: 0.15,
  },
  heavy: { change: 0.14, remove: 0.07, insert: 0.07, sentence: 0.15, split: 0.1, join: 0.1, move: 0.15 },
  deleted: {
    change: 0.008,
    remove: 0.003,
    insert: 0.003,
    sentence: 0.04,
    split: 0.05,
    join: 0.05,
    move: 0.05,
  },
}

const FILLERS =
  'further|jointly|fully|mutual|existing|additional|relevant|strategic|common|early|public|broader|regular|national|important|wherever possible|as appropriate'.split(
    '|',
  )
const NEW_SENTENCES = [
  'This text was added by the editors at a later stage.',
  'The Secretariat shall keep a record of these matters.',
  'No objection was raised to this proposal in the debate.',
  'An annex lists the documents before the meeting.',
]

/** The next id of a word that the old text did not have. */
interface Supply {
  readonly random: () => number
  next(): number
}

function changed(supply: Supply, word: Word): Word {
  const { random } = supply
  const choice = random()
  if (choice < 0.3) return { ...word, text: word.text.replace(/[.,;]$/, '') || word.text }
  if (choice < 0.5) return { ...word, text: word.text.charAt(0).toUpperCase() + word.text.slice(1) }
  if (choice < 0.75 && word.text.length > 4) {
    const at = 1 + Math.floor(random() * (word.text.length - 2))
    return { ...word, text: word.text.slice(0, at) + word.text.slice(at + 1) }
  }
  return { id: supply.next(), text: pick(random, FILLERS) }
}

function editWords(supply: Supply, words: readonly Word[], rates: Rates): Word[] {
  return words.flatMap((word) => {
    const chance = supply.random()
    if (chance < rates.remove) return []
    const kept = chance < rates.remove + rates.change ? changed(supply, word) : word
    return supply.random() < rates.insert
      ? [kept, { id: supply.next(), text: pick(supply.random, FILLERS) }]
      : [kept]
  })
}

function splitPoint(words: readonly Word[]): number {
  const ends = words.flatMap(({ text }, index) =>
    text.endsWith('.') && index < words.length - 1 ? [index + 1] : [],
  )
  return ends[Math.floor(ends.length / 2)] ?? 0
}

function restructure(supply: Supply, draft: Draft, rates: Rates): Draft {
  const { random } = supply
  const result: Draft = []
  for (const words of draft) {
    const paragraph = [...words]
    if (random() < rates.sentence) {
      const sentence = pick(random, NEW_SENTENCES).split(' ')
      const at = random() < 0.5 ? splitPoint(paragraph) : paragraph.length
      paragraph.splice(at, 0, ...sentence.map((text) => ({ id: supply.next(), text })))
    }
    const previous = result.at(-1)
    const at = splitPoint(paragraph)
    if (previous && random() < rates.join) previous.push(...paragraph)
    else if (at > 0 && random() < rates.split) result.push(paragraph.slice(0, at), paragraph.slice(at))
    else result.push(paragraph)
  }
  for (let count = Math.floor(result.length * rates.move); count > 0; count -= 1) {
    const [moved] = result.splice(Math.floor(random() * result.length), 1)
    if (moved) result.splice(Math.floor(random() * (result.length + 1)), 0, moved)
  }
  return result
}

interface Made {
  readonly units: TextUnit[]
  /** Place of every word, by its id. */
  readonly places: Map<number, { unit: number; start: number; end: number }>
}

function print(draft: Draft, eIdOf: (unit: number) => string): Made {
  const places: Made['places'] = new Map()
  const units = draft.map((words, unit) => {
    let text = ''
    for (const { id, text: word } of words) {
      const start = text.length === 0 ? 0 : text.length + 1
      places.set(id, { unit, start, end: start + word.length })
      text = text.length === 0 ? word : `${text} ${word}`
    }
    return { eId: eIdOf(unit), text }
  })
  return { units, places }
}

interface Planted {
  readonly target: TextTarget
  readonly ids: readonly number[]
}

function plant(random: () => number, before: Draft, made: Made): Planted {
  for (;;) {
    const unit = Math.floor(random() * before.length)
    const words = before[unit] ?? []
    const length = random() < 0.2 ? 1 + Math.floor(random() * 3) : 4 + Math.floor(random() * 24)
    if (words.length < 8) continue
    const from = Math.floor(random() * Math.max(1, words.length - length))
    const ids = words.slice(from, from + length).map(({ id }) => id)
    const first = made.places.get(ids[0] ?? -1)
    const last = made.places.get(ids.at(-1) ?? -1)
    const text = made.units[unit]
    if (!first || !last || !text || !isPassageEId(text.eId)) continue
    return { target: describeRange(text.eId, text.text, first.start, last.end), ids }
  }
}

/** Takes a fifth of the sentences out of the text. */
function deletePassages(random: () => number, draft: Draft): Draft {
  return draft
    .map((words) => {
      let isDoomed = random() < 0.2
      return words.filter(({ text }) => {
        const isOut = isDoomed
        if (text.endsWith('.')) isDoomed = random() < 0.2
        return !isOut
      })
    })
    .filter((words) => words.length > 0)
}

/** Share of the two sets' words that are in both. */
function agreement(placement: Placement, survivors: ReadonlySet<number>, after: Draft, made: Made): number {
  const predicted = new Set<number>()
  for (const target of placement.targets) {
    if (target.kind !== 'text') continue
    const unit = made.units.findIndex(({ eId }) => eId === target.eId)
    for (const { id } of after[unit] ?? []) {
      const place = made.places.get(id)
      if (place && place.end > target.position.start && place.start < target.position.end) predicted.add(id)
    }
  }
  const flat = after.flat().map(({ id }) => id)
  const first = flat.findIndex((id) => survivors.has(id))
  const last = flat.findLastIndex((id) => survivors.has(id))
  const span = flat.slice(first, last + 1)
  // Words put in between belong to the passage, unless an edit tore it apart.
  const truth = span.length <= survivors.size * 3 ? new Set(span) : survivors
  const both = [...predicted].filter((id) => truth.has(id)).length
  return both / new Set([...predicted, ...truth]).size
}

/** Two thirds of the words in common: the same passage, give or take a word at its ends. */
const SAME_PASSAGE = 0.66

export interface SimulationOptions {
  readonly seed: number
  readonly notes: number
  readonly kind: EditKind
  /** Whether the old edition's text is at hand, as in the app, or only the notes' selectors, as after an import. */
  readonly withOldEdition: boolean
}

/** What one simulated change of edition did to notes, and how long placing them took by `clock` in milliseconds. */
export interface SimulationResult {
  readonly tally: Tally
  readonly milliseconds: number
}

function pastOf(before: EditionIndex, after: EditionIndex): Past {
  return { before, map: mapEditions(before, after) }
}

/** Plants notes in `units`, edits the text while following every word, and compares where the notes are placed. */
function simulate(
  units: readonly TextUnit[],
  { seed, notes, kind, withOldEdition }: SimulationOptions,
  clock: () => number = () => 0,
): SimulationResult {
  const random = createRandom(seed)
  let count = 0
  const supply: Supply = { random, next: () => (count += 1) }
  const before: Draft = units.map(({ text }) =>
    text
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ id: supply.next(), text: word })),
  )
  const old = print(before, (unit) => units[unit]?.eId ?? '')
  const planted = Array.from({ length: notes }, () => plant(random, before, old))
  const rates = RATES[kind]
  const cut = kind === 'deleted' ? deletePassages(random, before) : before
  const after = restructure(
    supply,
    cut.map((words) => editWords(supply, words, rates)),
    rates,
  ).filter((words) => words.length > 0)
  const isNumbered = rates.split + rates.join + rates.move > 0
  const made = print(after, (unit) => (isNumbered ? `para_${unit + 1}` : (units[unit]?.eId ?? '')))
  const start = clock()
  const index = createEditionIndex(made.units)
  const past = withOldEdition ? pastOf(createEditionIndex(units), index) : null
  const placements = planted.map(({ target }) => placeText(target, index, past))
  const milliseconds = clock() - start
  const tally: Tally = { notes: 0, right: 0, wrong: 0, flagged: 0, dropped: 0 }
  planted.forEach(({ ids }, at) => {
    const placement = placements[at]
    const survivors = new Set(ids.filter((id) => made.places.has(id)))
    const isGone = survivors.size < ids.length / 2
    if ((kind === 'deleted') !== isGone && kind === 'deleted') return
    tally.notes += 1
    if (!placement || placement.targets.length === 0) tally.dropped += 1
    else if (placement.kind === 'uncertain' || placement.kind === 'orphaned') {
      // A passage that an edit took away is rightly reported.
      if (isGone && kind !== 'deleted') tally.right += 1
      else tally.flagged += 1
    } else if (survivors.size > 0 && agreement(placement, survivors, after, made) >= SAME_PASSAGE)
      tally.right += 1
    else tally.wrong += 1
  })
  return { tally, milliseconds }
}

/** Shares of all notes of several simulations, in [0, 1]. */
export interface SimulationShares {
  readonly notes: number
  readonly right: number
  readonly wrong: number
  readonly flagged: number
  readonly dropped: number
  /** Of the slowest simulation. */
  readonly milliseconds: number
}

/** Runs one simulation a seed and adds them up. */
export function runSimulations(
  units: readonly TextUnit[],
  { seeds, ...options }: Omit<SimulationOptions, 'seed'> & { readonly seeds: readonly number[] },
  clock?: () => number,
): SimulationShares {
  const results = seeds.map((seed) => simulate(units, { ...options, seed }, clock))
  const total = (count: keyof Tally): number => results.reduce((sum, { tally }) => sum + tally[count], 0)
  const notes = total('notes')
  return {
    notes,
    right: total('right') / notes,
    wrong: total('wrong') / notes,
    flagged: total('flagged') / notes,
    dropped: total('dropped') / notes,
    milliseconds: Math.max(...results.map(({ milliseconds }) => milliseconds)),
  }
}
