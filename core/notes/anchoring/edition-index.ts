import { type Token, tokenise } from './tokens'

/** Text that notes can stand in: a paragraph or an item of an edition, in reading order. */
export interface TextUnit {
  readonly eId: string
  readonly text: string
}

/** A word of the whole edition. */
export interface StreamToken extends Token {
  /** Index of its unit. */
  readonly unit: number
}

/**
 * An edition prepared for placing notes. All units form one stream of words, so that splitting or joining paragraphs
 * changes nothing but where the borders are.
 */
export interface EditionIndex {
  readonly units: readonly TextUnit[]
  readonly unitOf: ReadonlyMap<string, number>
  readonly stream: readonly StreamToken[]
  /** Index in `stream` of each unit's first word. */
  readonly firstToken: readonly number[]
  /** Where each run of three words begins. */
  readonly runs: ReadonlyMap<string, readonly number[]>
  /** Where each word stands, for passages too changed to share three words in a row. */
  readonly words: ReadonlyMap<string, readonly number[]>
}

/** The key of three neighbouring words. */
export function runKey(words: readonly { readonly word: string }[], at: number): string {
  return `${words[at]?.word} ${words[at + 1]?.word} ${words[at + 2]?.word}`
}

function record(map: Map<string, number[]>, key: string, at: number): void {
  const places = map.get(key)
  if (places) places.push(at)
  else map.set(key, [at])
}

export function createEditionIndex(units: readonly TextUnit[]): EditionIndex {
  const firstToken: number[] = []
  const stream: StreamToken[] = []
  units.forEach(({ text }, unit) => {
    firstToken.push(stream.length)
    for (const token of tokenise(text)) stream.push({ ...token, unit })
  })
  const runs = new Map<string, number[]>()
  const words = new Map<string, number[]>()
  stream.forEach(({ word }, at) => {
    record(words, word, at)
    if (at + 2 < stream.length) record(runs, runKey(stream, at), at)
  })
  const unitOf = new Map(units.map(({ eId }, unit) => [eId, unit]))
  return { units, unitOf, stream, firstToken, runs, words }
}
