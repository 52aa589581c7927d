import { DAY_PATTERN } from '../../document/parse/dates'
import { FOREIGN_DAY_PATTERN, isDateLine } from './date-lines'

/** How closing lines begin. */
const STARTS =
  /^(?:(?:signed|done|adopted|issued|concluded|opened)\s+(?:(?:in|at|on|by|this)\s|.{0,60}\bfor\s+signature\b)|in\s+(?:witness|faith|testimony)\s+whereof\b|fait\s+(?:à|en)\s|en\s+foi\s+de\s+quoi\b|adoptée?\s+(?:à|par)\s|совершено\s+(?:в|\d)|подписан[оаы]?\s+в\s|принят[оаы]?\s+(?:в|на)\s|в\s+удостоверение\s+чего|حرر(?:ت)?\s|وإ?شهادا?\s|إثباتا\s|وإثباتا\s|وقعت?\s|اعتمدت?\s|дар\s+шаҳри\s.{0,80}(?:имзо|тартиб)|بمقام\s)/iu
/** A closing line is one or two sentences. In characters. */
const LONGEST = 900
const DATED = new RegExp(`${DAY_PATTERN}|${FOREIGN_DAY_PATTERN}|\\b(?:19|20)\\d\\d\\b`, 'iu')
const SIGNS =
  /\b(?:whereof|duplicate|triplicate|quadruplicate|originals?|cop(?:y|ies)|authentic|signature|meeting|languages?|exemplaires?|exemplaire|экземпляр|языках)\b|\bday\s+of\b|(?:foi\s+de\s+quoi|удостоверение|نسخ|لغ)/iu

/** Whether a paragraph begins as closing lines do; whether it is one, its neighbours say. */
export function isClosingStart(text: string): boolean {
  return text.length <= LONGEST && STARTS.test(text)
}

/** Whether a paragraph that begins so also says what closing lines say: a day, copies, languages, a meeting. */
export function isClosing(text: string): boolean {
  return isClosingStart(text) && (DATED.test(text) || SIGNS.test(text))
}

const FOR_A_SIDE =
  /^(?:for\s+(?:and\s+on\s+behalf\s+of\s+)?the|on\s+behalf\s+of|for\s+\p{Lu}|pour\s+(?:le|la|les)|за\s|от\s+(?:имени|правительства)|عن\s|аз\s+(?:ҷониби|номи)|کی\s+جانب\s+سے|witnessed\s+by)/iu

/** `For the Government of …`: the side that signs. */
export function isForASide(text: string): boolean {
  return text.length <= 300 && FOR_A_SIDE.test(text)
}

/** Lines of a signature block are short. In characters. */
const LONGEST_SIGNATURE = 120

/** Whether a text may be lines of a signature block: sides, names, offices, rules to sign on. */
export function mayBeSignature(text: string): boolean {
  if (isForASide(text) && !/[;:?!]$/.test(text.replace(/:$/, ''))) return true
  return text.split('\n').every((line) => {
    const bare = line.trim()
    if (bare === '' || /^[_.…\s]+$/.test(bare)) return true
    if (bare.length > LONGEST_SIGNATURE || /[;?!]$/.test(bare)) return false
    if (bare.length > 60 && bare.endsWith('.')) return false
    return (
      /^[\p{Lu}\p{Lo}(_[“"…*]/u.test(bare) || /^(?:of|and|de|и|von|van)\s/u.test(bare) || isDateLine(bare)
    )
  })
}
