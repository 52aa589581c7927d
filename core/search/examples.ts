/** What an example of the cheat sheet shows. The interface words each topic. */
type ExampleTopic =
  | 'words'
  | 'either'
  | 'without'
  | 'group'
  | 'phrase'
  | 'near'
  | 'before'
  | 'beginning'
  | 'unknown-letter'
  | 'misspelt'
  | 'as-printed'
  | 'expression'
  | 'paragraphs'
  | 'instrument'
  | 'dates'
  | 'kind'
  | 'text'
  | 'notes'
  | 'tags'

/** One line of the cheat sheet; it runs when chosen. */
export interface SearchExample {
  readonly topic: ExampleTopic
  readonly query: string
}

/** The cheat sheet, in reading order. Every query is understood; all but those on notes find something in the bundled text. */
export const searchExamples: readonly SearchExample[] = [
  { topic: 'words', query: 'trade transit' },
  { topic: 'either', query: 'road OR rail' },
  { topic: 'without', query: 'culture -tourism' },
  { topic: 'group', query: 'Afghanistan (transit OR peace)' },
  { topic: 'phrase', query: '"strategic partnership"' },
  { topic: 'near', query: 'energy NEAR/5 connectivity' },
  { topic: 'before', query: 'education BEFORE/3 tourism' },
  { topic: 'beginning', query: 'parliament*' },
  { topic: 'unknown-letter', query: 'organi?ation' },
  { topic: 'misspelt', query: 'Tajikstan~1' },
  { topic: 'as-printed', query: '=CASA' },
  { topic: 'expression', query: '/20\\d\\d/' },
  { topic: 'paragraphs', query: 'para:13-17 trade' },
  { topic: 'instrument', query: 'inst:iv' },
  { topic: 'dates', query: 'date:2017..2018' },
  { topic: 'kind', query: 'kind:event SCO' },
  { topic: 'text', query: 'year:2021 trade' },
  { topic: 'notes', query: 'note:tariff' },
  { topic: 'tags', query: 'tag:transit colour:yellow' },
]
