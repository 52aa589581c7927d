import type { Sentences } from '../catalogue'

/** How a pseudo-language says what a catalogue says. */
export interface Voice {
  /** Says the words of a sentence. */
  readonly words: (text: string) => string
  /** Inserts an argument: an official word, a name, what a person typed. It contains the text unchanged. */
  readonly argument: (text: string) => string
}

/** Code points that no text contains: Unicode reserves them for a program's own use. */
const [BEGIN, END] = ['\u{FDD0}', '\u{FDD1}']
const signs = new RegExp(`[${BEGIN}${END}]`, 'gu')
const argument = new RegExp(`(${BEGIN}[^${END}]*${END})`, 'u')

type Speak = (...parameters: readonly unknown[]) => string

/**
 * The same catalogue in a pseudo-language. The words of its sentences are retold, the texts among their arguments are
 * inserted as they are. An argument that only chooses between words, such as the name of a pane, is no text.
 */
export function retell<Catalogue extends Sentences>(catalogue: Catalogue, voice: Voice): Catalogue {
  const entries = Object.entries(catalogue).map(([key, sentence]) => [
    key,
    typeof sentence === 'string' ? voice.words(sentence) : retold(sentence as Speak, voice),
  ])
  return Object.fromEntries(entries) as Catalogue
}

function retold(speak: Speak, voice: Voice): Speak {
  return (...parameters) =>
    withArguments(speak, parameters)
      .split(argument)
      .map((part) => (part.startsWith(BEGIN) ? voice.argument(part.slice(1, -1)) : voice.words(part)))
      .join('')
}

/** The sentence with the texts that were inserted between signs. */
function withArguments(speak: Speak, parameters: readonly unknown[]): string {
  const plain = speak(...parameters)
  const places: string[] = []
  mark(parameters, (place) => {
    places.push(place)
    return false
  })
  const inserted = new Set(places.filter((place) => isInserted(speak, parameters, place, plain)))
  const marked = say(speak, parameters, (place) => inserted.has(place))
  return marked !== null && marked.replaceAll(signs, '') === plain ? marked : plain
}

/** Whether a text is put into the sentence as it is: the sentence stays the same around it when the text is marked. */
function isInserted(speak: Speak, parameters: readonly unknown[], place: string, plain: string): boolean {
  const marked = say(speak, parameters, (each) => each === place)
  return marked !== null && marked.includes(BEGIN) && marked.replaceAll(signs, '') === plain
}

/** The sentence with some texts marked, or `null`: a marked code may be one that the sentence does not know. */
function say(
  speak: Speak,
  parameters: readonly unknown[],
  isMarked: (place: string) => boolean,
): string | null {
  try {
    const said: unknown = speak(...(mark(parameters, isMarked) as unknown[]))
    return typeof said === 'string' ? said : null
  } catch {
    return null
  }
}

/** The same value with the texts at some places between signs. A place is the path to a text: `.0.place`. */
function mark(value: unknown, isMarked: (place: string) => boolean, place = ''): unknown {
  if (typeof value === 'string') return value !== '' && isMarked(place) ? `${BEGIN}${value}${END}` : value
  if (Array.isArray(value)) return value.map((each, index) => mark(each, isMarked, `${place}.${index}`))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mark(each, isMarked, `${place}.${name}`)]),
  )
}
