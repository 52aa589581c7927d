import { readFileSync } from 'node:fs'
import type { TextUnit } from '#core/notes/anchoring/edition-index'
import { createRandom, pick } from './random'

const ACTORS = [
  'The two leaders',
  'The two sides',
  'Both leaders',
  'The Prime Minister',
  'The President',
  'The Committee',
  'The House',
  'The delegations',
  'The Assembly',
  'Members',
]
const VERBS = [
  'underscored the importance of',
  'expressed satisfaction at',
  'agreed to further strengthen',
  'reiterated their resolve to promote',
  'noted with appreciation',
  'recalled the decisions on',
  'emphasized the need for',
  'took note of the report on',
  'called for urgent measures on',
  'welcomed the progress achieved in',
]
const SUBJECTS =
  'water resources|road transport|higher education|flood prevention|customs procedures|air services|public health|mountain tourism|energy transmission|counter-terrorism|grain storage|glacier monitoring|vocational training|banking supervision|cultural heritage|visa facilitation|disaster relief|mineral extraction|judicial assistance|textile exports|rural electrification|pharmaceutical standards|railway links|climate adaptation|border crossings|parliamentary exchanges|youth employment|plant quarantine|satellite communication|museum loans'.split(
    '|',
  )
const SCOPES = [
  'between the two countries',
  'at the regional level',
  'within the framework of the joint commission',
  'in accordance with international law',
  'for the mutual benefit of both peoples',
  'as set out in the annex',
  'subject to the availability of funds',
  'through the competent ministries',
  'in the coming financial year',
  'on the basis of reciprocity',
]
const TAILS = [
  'and agreed to review the matter at the next session',
  'and invited the ministers to report within six months',
  'with particular attention to remote districts',
  'and urged all parties to remain engaged',
  'while recognizing existing obligations',
  'and requested a timetable for implementation',
  'taking into account the views of the provinces',
  'and decided to set up a working group',
]
const PLACES =
  'Khatlon|Sindh|Gorno-Badakhshan|Punjab|Sughd|Balochistan|Rasht|Gilgit|Vakhsh|Chitral|Hissar|Peshawar|Penjikent|Quetta|Khujand|Multan|Kulob|Karachi|Murghab|Lahore'.split(
    '|',
  )

/** A made-up record of parliament: formulas that repeat, as they do in such texts, with matter of its own in each. */
export function parliamentaryText(seed: number, paragraphs: number): TextUnit[] {
  const random = createRandom(seed)
  return Array.from({ length: paragraphs }, (_, index) => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
      const parts = [pick(random, ACTORS), pick(random, VERBS), pick(random, SUBJECTS)]
      if (random() < 0.6) parts.push(`and ${pick(random, SUBJECTS)}`)
      parts.push(pick(random, SCOPES))
      if (random() < 0.5) parts.push(`in ${pick(random, PLACES)} and ${pick(random, PLACES)}`)
      if (random() < 0.6) parts.push(pick(random, TAILS))
      if (random() < 0.4)
        parts.push(`by ${2 + Math.floor(random() * 27)} ${pick(random, ['March', 'June', 'September'])}`)
      return `${parts.join(' ')}.`
    })
    return { eId: `para_${index + 1}`, text: sentences.join(' ') }
  })
}

/** The bundled declaration as paragraphs and items, cut from its source by number. */
export function declarationText(): TextUnit[] {
  const source = readFileSync(
    new URL('../../resources/declarations/pk-tj-2021-06-02/source.txt', import.meta.url),
    'utf8',
  )
  const lines = source.split(/\r?\n/).map((line) => line.trim())
  const text = lines.slice(lines.findIndex((line) => line.startsWith('On the invitation'))).join(' ')
  return text
    .replace(/\s+/g, ' ')
    .split(/ (?=\d{1,2}\. [A-Z])/)
    .flatMap((part, index) => {
      const items = part.split(/ (?=(?:[ivx]{1,4})\. [A-Z])/)
      return items.map((item, place) => ({
        eId: place === 0 ? `para_${index + 1}` : `para_${index + 1}__item_${place}`,
        text: item.replace(/^(?:\d{1,2}|[ivx]{1,4})\. /, ''),
      }))
    })
}
