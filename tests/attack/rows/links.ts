import { maximumLinkLength, parseDeepLink, printDeepLink } from '#core/document/deep-link'
import { linkInArguments } from '#main/links/arriving-links'
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

/**
 * Links as the system hands them over: one is refused in words or read as what it says, and printed again it is the
 * same link. Nothing that is refused has an effect; nothing that is read holds more than names.
 */
export const links = pureAttack('links', 150_000, ({ random }) => {
  const text =
    random() < 0.5
      ? Array.from({ length: 1 + below(random, 9) }, () =>
          random() < 0.1 ? pick(random, oddTexts).slice(0, 3_000) : pick(random, pieces),
        ).join('')
      : mutatedText(random, 'declaration-reader://pk-tj-2021-06-02/para_13-para_16,para_26__item_ii')
  const link = parseDeepLink(text)
  if (!link.ok) return link.error.message.trim() === '' ? 'refused without a word' : null
  const printed = printDeepLink(link.value)
  const again = parseDeepLink(printed)
  if (text.length > maximumLinkLength) return `a link of ${text.length} was read`
  if (!/^[a-z0-9:/_,-]+$/.test(text)) return `${JSON.stringify(text)} was read`
  if (!again.ok || printDeepLink(again.value) !== printed) return `${JSON.stringify(text)} does not come back`
  const arrived = linkInArguments(['program', '--switch', text])
  return arrived?.ok === true ? null : `${JSON.stringify(text)} is no link among arguments`
})
