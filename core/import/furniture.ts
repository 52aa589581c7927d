/** `###`, `* * *`, `-30-`, `—–`, `_`: signs that end or part a text and say nothing. */
const END_MARK = /^[#*_=~\s\\—–-]+$/
/** A line to sign on. */
const SIGNATURE_RULE = /_{4,}|\.{5,}|…{2,}/

/** Whether a text holds nothing but signs that end or part a text. */
export function isEndMark(text: string): boolean {
  return text.length <= 200 && END_MARK.test(text) && !SIGNATURE_RULE.test(text)
}
