import type { Party } from '../declaration'

/** Where the subject begins, whatever stands before it. */
const SUBJECT =
  /,?\s(?:in (?:the )?(?:fields?|areas?|spheres?|domain) of|concerning|regarding|relating to|with regard to)\s/i
/** `for` and `on` open the subject only after a state's name or before a lower-case or cooperation word: names of bodies hold them too. */
const PURPOSE = /,?\s(?:for|on)\s(?:the\s)?(?:\p{Ll}|Cooperation|Collaboration)/u

/**
 * The parties of an instrument, as far as its words name them: `between A and B`. The two are parted at the only `and the`, else
 * at an `and` after a state's name, else at the only `and`; where that leaves a doubt, none is named. A plural joint
 * head (`Ministries of … of A and B`) is one joint party. A leading article is no part of a name.
 *
 * @param states - short names of the states that declare
 * @returns parties in the order of the text; each name is exactly `text.slice(span.start, span.end)`
 */
export function findParties(text: string, states: readonly string[]): Party[] {
  const between = /\bbetween\s+/i.exec(text)
  if (!between) return []
  const start = between.index + between[0].length
  const stateEnd = new RegExp(`(?:${states.map((state) => escapeRegExp(state)).join('|')})$`)
  const end = start + regionLength(text.slice(start), stateEnd)
  const region = text.slice(start, end)

  const joints = [...region.matchAll(/\sand\s/g)].map((match) => ({
    at: match.index,
    next: match.index + match[0].length,
  }))
  const joint = chooseJoint(region, joints, stateEnd)
  if (!joint) return []
  const second = region.slice(joint.next)
  if (/^(?:the\s)?\p{L}+s\sof\s/iu.test(region) && states.includes(second)) return [party(text, start, end)]
  return [party(text, start, start + joint.at), party(text, start + joint.next, end)]
}

interface Joint {
  /** Offset of the space before `and`. */
  readonly at: number
  /** Offset of the word after it. */
  readonly next: number
}

function chooseJoint(region: string, joints: readonly Joint[], stateEnd: RegExp): Joint | null {
  const afterState = (joint: Joint): boolean => stateEnd.test(region.slice(0, joint.at))
  const beforeArticle = joints.filter((joint) => /^the\s/i.test(region.slice(joint.next)))
  if (beforeArticle.length === 1) return beforeArticle[0] ?? null
  const afterStates = joints.filter(afterState)
  if (afterStates.length > 0) return afterStates[0] ?? null
  return joints.length === 1 ? (joints[0] ?? null) : null
}

/** Length of the part that names the parties: up to the subject, without closing punctuation. */
function regionLength(rest: string, stateEnd: RegExp): number {
  const firstAnd = rest.search(/\sand\s/)
  if (firstAnd < 0) return rest.length
  const offset = firstAnd + 1
  const ends = [rest.length]
  const subject = SUBJECT.exec(rest.slice(offset))
  if (subject) ends.push(offset + subject.index)
  for (const match of rest.slice(offset).matchAll(/,?\s(?:for|on)\s/g)) {
    const at = offset + match.index
    if (stateEnd.test(rest.slice(0, at)) || PURPOSE.exec(rest.slice(at))?.index === 0) ends.push(at)
  }
  return rest.slice(0, Math.min(...ends)).replace(/[\s.;,]+$/, '').length
}

function party(text: string, start: number, end: number): Party {
  const article = /^the\s+/i.exec(text.slice(start, end))?.[0].length ?? 0
  const span = { start: start + article, end }
  return { name: text.slice(span.start, span.end), span }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
