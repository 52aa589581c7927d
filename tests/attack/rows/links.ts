import { maximumLinkLength, parseDeepLink, printDeepLink } from '#core/document/deep-link'
import { linkInArguments } from '#main/links/arriving-links'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { pick } from '../../support/random'
import { pureAttack } from '../attack'
import { below, mutatedText, oddTexts } from '../mutations'

const pieces = [
  'declaration-reader://',
  'DECLARATION-READER:',
  'pk-tj-2021-06-02',
  '/',
  'para_14',
  'para_13-para_16',
  ',',
  '__item_ii',
  'event_summit-2021',
  '?',
  '#',
  '--brief=/tmp/x',
  '%2e',
  '@',
  ':80',
  ' ',
  '-',
  '_',
] as const

const references = [
  'para_14',
  'para_13-para_16',
  'para_26__item_ii',
  'para_26__item_ii-para_26__item_xviii',
  'event_summit-2021',
] as const

/** Well written, and about as long as a link may be. */
const longLink = (random: () => number): string =>
  `declaration-reader://pk-tj-2021-06-02/${Array.from({ length: 60 + below(random, 60) }, () => pick(random, references)).join(',')}`

function anyLink(random: () => number): string {
  const kind = random()
  if (kind < 0.02) return longLink(random)
  if (kind < 0.5)
    return mutatedText(random, 'declaration-reader://pk-tj-2021-06-02/para_13-para_16,para_26__item_ii')
  return Array.from({ length: 1 + below(random, 9) }, () =>
    random() < 0.1 ? pick(random, oddTexts).slice(0, 3_000) : pick(random, pieces),
  ).join('')
}

/**
 * Links as the system hands them over: one is refused in words or read as what it says, and printed again it is the
 * same link. Nothing that is refused has an effect; nothing that is read holds more than names.
 */
export const links = pureAttack('links', 150_000, ({ random }) => {
  const text = anyLink(random)
  const link = parseDeepLink(text)
  if (!link.ok)
    return sayProblem(wordsFor('en').linkProblems, link.error).trim() === '' ? 'refused without a word' : null
  const printed = printDeepLink(link.value)
  const again = parseDeepLink(printed)
  if (text.length > maximumLinkLength) return `a link of ${text.length} was read`
  if (!/^[a-z0-9:/_,-]+$/.test(text)) return `${JSON.stringify(text)} was read`
  if (!again.ok || printDeepLink(again.value) !== printed) return `${JSON.stringify(text)} does not come back`
  const arrived = linkInArguments(['program', '--switch', text])
  return arrived?.ok === true ? null : `${JSON.stringify(text)} is no link among arguments`
})
