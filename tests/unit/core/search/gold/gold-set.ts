import type { SearchKind } from '#core/search/texts'

/*
 * Written by hand from the text of the declaration, never from the engine's answers.
 * Shorthand: `13` is paragraph 13, `iv` instrument iv of paragraph 26; title, date-line and signature are the frame.
 */

/** A query whose answer is a set: precision and recall must both be 1. */
export interface ExactCase {
  readonly query: string
  /** Separated by spaces; empty where nothing may be found. */
  readonly expected: string
  /** The official text when left out. */
  readonly kinds?: readonly SearchKind[]
}

/** A query whose answer is an order: relevance 3 (about it), 2 (says something of it), 1 (mentions it). */
export interface RankedCase {
  readonly query: string
  readonly kind: SearchKind
  readonly grades: Readonly<Record<string, 1 | 2 | 3>>
}

const events: readonly SearchKind[] = ['event']

/** By class, as in the description of the search. */
export const exactCases: Readonly<Record<string, readonly ExactCase[]>> = {
  phrase: [
    { query: '"strategic partnership"', expected: '7 title' },
    { query: '"strategic partnership agreement"', expected: '7' },
    { query: '"two countries"', expected: '3 7 12 15 18 27' },
    { query: '"peace process"', expected: '24' },
    { query: '"international community"', expected: '21 22' },
    { query: '"memorandum of understanding"', expected: 'iv v vii viii' },
    { query: '"chamber of commerce and industry"', expected: 'viii ix x' },
    { query: '"Islamic Republic of Pakistan"', expected: 'iii vi vii ix x' },
    { query: '"the islamic republic of the islamic republic"', expected: 'vi' },
    { query: '"next steps in building strategic partnership"', expected: 'title' },
    { query: '"signed in Islamabad"', expected: 'signature' },
    { query: '"2-3 June"', expected: '1 date-line' },
    { query: '"affordable and equitable supply"', expected: '6' },
    { query: '"agreed"', expected: '7 8 10 12 13 18 22' },
    { query: '"joint working group"', expected: '17 18' },
    { query: '"joint working groups"', expected: '11' },
    { query: '"joint working group on countering international terrorism"', expected: '18' },
    { query: '"road, rail and air links"', expected: '15' },
  ],
  // Places where the text itself sets a trap: its own slips, line breaks of the source, numbers and words that look alike.
  traps: [
    { query: '"wide ranging"', expected: '2' },
    { query: '"wide-ranging discussions"', expected: '2' },
    { query: '"Strategic partnership" 2017', expected: '7' },
    { query: '"(NDS) - 2030"', expected: '9' },
    { query: '"Development Strategy NDS 2030"', expected: '9' },
    { query: '"geo politics to geo economics"', expected: '9' },
    { query: '"defence & security"', expected: '18' },
    { query: '"defence and security"', expected: '' },
    { query: '"organized crime"', expected: '18' },
    { query: '"organised crime"', expected: '' },
    { query: '"organization of the 20th anniversary"', expected: '25' },
    { query: '"30th anniversary"', expected: '4' },
    { query: '"Pakistan Tajikistan Joint Commission"', expected: '10' },
    { query: '"Republic of Pakistan"', expected: 'iii vi vii ix x' },
    { query: '"appreciated each other"', expected: '27' },
    { query: '"Tajik Institute of Languages"', expected: 'iv' },
    { query: '"Afghan owned and Afghan led"', expected: '24' },
    { query: '"step up efforts"', expected: '22' },
    { query: '"M.S. Osimi"', expected: 'xi' },
    { query: '"Gwadar port"', expected: '' },
    { query: '"15 March"', expected: '23' },
    { query: '"2017 and 2018"', expected: '7' },
    { query: '"in Islamabad"', expected: 'signature' },
    { query: '"the region as a whole"', expected: '18' },
    { query: '"official visit"', expected: '1 27' },
  ],
  folding: [
    { query: '"CASA 1000"', expected: '13' },
    { query: 'CASA 1000', expected: '13' },
    { query: 'casa1000', expected: '13' },
    { query: '"inter parliamentary cooperation"', expected: '8' },
    { query: 'inter parliamentary', expected: '8' },
    { query: 'interparliamentary', expected: '8' },
    { query: `"Pakistan's support"`, expected: '15' },
    { query: '"Pakistan’s continued"', expected: '20' },
    { query: '"world wide"', expected: '23' },
    { query: 'worldwide', expected: '23' },
    { query: '"people to people contacts"', expected: '14' },
    { query: 'Traffic-in-Transit', expected: '15' },
    { query: '“Road to Strategic Partnership”', expected: '7' },
    { query: 'ＣＡＳＡ', expected: '13' },
    { query: 'Pákistáni', expected: '16 20' },
    { query: '"counter–terrorism"', expected: '18' },
    { query: '16–17 September', expected: '25' },
  ],
  stem: [
    { query: 'appreciate', expected: '13 19 20 24 27' },
    { query: 'connect', expected: '13 15' },
    { query: 'emphasise', expected: '6 10 13 14 18 24' },
    { query: 'universities', expected: 'iv v xi' },
    { query: 'organisation', expected: '4 6 12 18 25' },
    { query: 'investing', expected: '11 12' },
    { query: 'reiterating', expected: '5 13 15 18' },
    { query: 'ministry', expected: 'i' },
    { query: 'vaccines', expected: '6' },
  ],
  boolean: [
    { query: 'road OR rail', expected: '7 15 ii' },
    { query: 'culture tourism', expected: '11 14' },
    { query: 'culture NOT tourism', expected: '3 iii' },
    { query: 'SCO -CSTO', expected: '5 25 27' },
    { query: '(SCO OR OIC) UN', expected: '5 23' },
    { query: 'Afghanistan AND (transit OR peace)', expected: '17 24' },
    { query: 'terrorism NOT extremism', expected: '18' },
    { query: '"Prime Minister" "international community"', expected: '22' },
    { query: 'NOT (pakistan OR tajikistan OR leaders)', expected: '26 ii title date-line signature' },
  ],
  proximity: [
    { query: 'pakistani NEAR/2 seaports', expected: '16' },
    { query: 'transit NEAR/2 trade', expected: '17' },
    { query: 'trade NEAR/4 investment', expected: '11' },
    { query: 'education BEFORE/2 culture', expected: '14' },
    { query: 'culture BEFORE/2 education', expected: '' },
    { query: '"Prime Minister" NEAR/3 "Imran Khan"', expected: '27' },
    { query: '"Prime Minister" NEAR/5 "Imran Khan"', expected: '1 27' },
    { query: 'trade BEFORE/3 ties', expected: '9 10' },
    { query: 'trade BEFORE/2 ties', expected: '9' },
    { query: 'energy NEAR/3 connectivity', expected: '13' },
    { query: '(road OR rail) BEFORE/3 links', expected: '15' },
    { query: '"joint declaration" NEAR/10 integration', expected: '7' },
    { query: '"joint declaration" NEAR/12 integration', expected: '7 title' },
  ],
  field: [
    { query: 'para:13', expected: '13' },
    { query: 'para:13-17', expected: '13 14 15 16 17' },
    { query: 'inst:iv', expected: 'iv' },
    { query: 'inst:26.iv', expected: 'iv' },
    { query: 'inst:viii-x', expected: 'viii ix x' },
    { query: 'para:26', expected: '26 i ii iii iv v vi vii viii ix x xi' },
    { query: 'para:26 kind:paragraph', expected: '26' },
    { query: 'kind:title', expected: 'title date-line signature' },
    { query: 'kind:instrument university', expected: 'iv v xi' },
    { query: 'inst:memorandum', expected: 'iv v vii viii' },
    { query: 'para:culture', expected: '3 11 14' },
    { query: 'para:1-10 trade', expected: '9 10' },
    {
      query: 'date:2017..2018',
      expected: 'event_declaration-2017 event_quadrilateral-summit-2017 event_declaration-2018',
      kinds: events,
    },
    { query: 'date:2021-09-17', expected: 'event_sco-summit-2021 event_joint-statement-2021', kinds: events },
    { query: 'event:Niamey', expected: 'event_oic-niamey-2020', kinds: events },
  ],
  spelling: [
    { query: 'trad*', expected: '9 10 11 12 13 17' },
    { query: 'terror*', expected: '18 19' },
    { query: 'defen?e', expected: '18' },
    { query: 'organi?ation', expected: '4 6 25' },
    { query: 'Islamab?d', expected: 'iv v signature' },
    { query: 'Baluchistan~1', expected: 'x' },
    { query: 'Dushambe~1', expected: '25 27 iv' },
    { query: 'seaprot~1', expected: '16' },
    { query: '=CASA', expected: '13' },
    { query: '=casa', expected: '' },
    { query: '=WHO', expected: '6' },
    { query: '=Trade', expected: '10' },
    { query: '="Joint working group"', expected: '17' },
    { query: '/CASA-\\d+/', expected: '13' },
    { query: '/20(17|18)/', expected: '7' },
    { query: `/pakistan's role/`, expected: '24' },
  ],
  absent: [
    { query: '"human rights"', expected: '' },
    { query: 'Kashmir', expected: '' },
    { query: '"United Nations"', expected: '' },
    { query: '"strategic dialogue"', expected: '' },
    { query: '"strategic partnership treaty"', expected: '' },
    { query: '"joint commission on trade and investment"', expected: '' },
    { query: 'inst:"security council"', expected: '' },
  ],
}

/** Words misspelt, and the word of the text that must be offered first. */
export const misspellings: readonly (readonly [typed: string, offered: string])[] = [
  ['Tajikstan', 'Tajikistan'],
  ['Islamofobia', 'Islamophobia'],
  ['parlamentary', 'parliamentary'],
  ['comission', 'Commission'],
  ['Afganistan', 'Afghanistan'],
  ['Dushambe', 'Dushanbe'],
]

export const rankedCases: readonly RankedCase[] = [
  { query: 'trade', kind: 'paragraph', grades: { '9': 3, '10': 3, '12': 3, '17': 3, '11': 2, '13': 1 } },
  { query: 'connectivity', kind: 'paragraph', grades: { '15': 3, '13': 2 } },
  { query: 'Afghanistan', kind: 'paragraph', grades: { '24': 3, '17': 2 } },
  { query: 'security', kind: 'paragraph', grades: { '18': 3, '24': 2, '21': 1, '4': 1 } },
  { query: 'terrorism', kind: 'paragraph', grades: { '19': 3, '18': 3 } },
  { query: 'energy', kind: 'paragraph', grades: { '13': 3, '11': 1 } },
  { query: 'SCO', kind: 'paragraph', grades: { '25': 3, '27': 2, '4': 2, '5': 2 } },
  { query: 'appreciated', kind: 'paragraph', grades: { '20': 3, '19': 2, '24': 2, '27': 2, '13': 1 } },
  { query: 'visit OR delegation', kind: 'paragraph', grades: { '1': 3, '27': 2, '8': 2 } },
  { query: 'chamber OR commerce', kind: 'instrument', grades: { viii: 3, ix: 3, x: 3 } },
  { query: 'languages OR university', kind: 'instrument', grades: { iv: 3, v: 2, xi: 2 } },
  { query: 'peace', kind: 'paragraph', grades: { '24': 3, '5': 2, '7': 2 } },
]
