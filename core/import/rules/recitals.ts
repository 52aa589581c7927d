/** First words of recitals that are no participle by their form. */
const OPENERS =
  /^(?:(?:also|further|deeply|fully|gravely|strongly|firmly|again|keenly|and)\s+)*(?:\p{L}{3,}ing|having|being|mindful|aware|conscious|desirous|convinced|concerned|alarmed|guided|inspired|encouraged|determined|resolved|deeply|pursuant|faithful|persuaded|disturbed|committed|whereas|united|considering|dedicated|motivated|animated|alert|cognizant)\b/iu
/** French: a present participle or `soucieux`, `conscient` … */
const FRENCH =
  /^(?:(?:rappelant|considérant|\p{L}{3,}ant)\b|(?:conscient|soucieux|désireux|convaincu|préoccupé|résolu|animé|guidé|vu|ayant|profondément)(?:e?s)?\b)/iu
/** Russian: an adverbial participle, or `будучи`, `руководствуясь` … */
const RUSSIAN =
  /^(?:(?:также|далее|вновь|и|особо|глубоко|с)\s+)*\p{Lu}?\p{Ll}+(?:я|ясь|ая|яя|ив|ав|ив(?:шись)?|учи)(?=[\s,])/iu
/** Arabic: `إذ تشير`, `وإذ تؤكد`. */
const ARABIC = /^و?إذ\s/u
/** Urdu and Persian: a clause that ends in `کرتے ہوئے`, `با یادآوری`. */
const URDU = /(?:ہوئے|ہوۓ)[،؛,;]?$|^با\s\p{L}+/u
/** Tajik: `Бо ёдоварии …`, `таъкид намуда,`. */
const TAJIK = /^Бо\s\p{Ll}+|(?:намуда|карда|дошта|гирифта)[,;]$/u

const CLAUSE = /[,;،؛]\s*(?:and|et|и|و)?$/iu

/** Whether a paragraph ends as the clauses of a preamble do, in whatever language: with a comma or semicolon. */
export function endsOpen(text: string): boolean {
  return CLAUSE.test(text)
}

/** Whether a paragraph is a recital: it opens with a participle and ends with a comma or semicolon, as no sentence does. */
export function isRecital(text: string): boolean {
  if (!CLAUSE.test(text)) return false
  return opensRecital(text) || URDU.test(text) || TAJIK.test(text)
}

/** Whether a paragraph opens as recitals do, however it ends. */
export function opensRecital(text: string): boolean {
  const head = text.slice(0, 120).replace(/^[“"«*\s]+/u, '')
  return OPENERS.test(head) || FRENCH.test(head) || RUSSIAN.test(head) || ARABIC.test(head)
}

const ENACTING =
  /(?:(?:have\s+)?agree[ds]?(?:\s+(?:as\s+follows|on\s+the\s+following|to\s+the\s+following|that|upon))|(?:hereby\s+)?(?:declares?|decides?|adopts?|proclaims?|resolves?|agree|affirms?|reached|made)\b.{0,120}?(?:the\s+following\b.{0,80}|as\s+follows|to|in\s+the\s+following\s+terms)|the\s+following|sont\s+convenus?.{0,60}|declarent.{0,60}|согласились\s+о\s+нижеследующем|договорились\s+о\s+нижеследующем|заявляют\s+(?:о\s+)?следующе[ем]|اتفقت?ا?\s.{0,30}على\s+ما\s+يلي|ما\s+يلي|درج\s+ذیل.{0,40}|ба\s+мувофиқа.{0,60})\s*[:：][-–—]?$/iu
/** Words that stand alone before the operative part. */
const ALONE =
  /^(?:now,?\s+)?(?:therefore|have\s+agreed(?:\s+as\s+follows)?|resolved?|it\s+is\s+hereby\s+agreed|arrête|décide|постановляет|تقرر)\s*[:,]?-?$/iu

/** Whether a paragraph leads into the body: `have agreed as follows:`, `Hereby decide to:`, `Therefore`. */
export function isEnacting(text: string): boolean {
  return ALONE.test(text.length > 60 ? '' : text) || ENACTING.test(text.slice(-240))
}
