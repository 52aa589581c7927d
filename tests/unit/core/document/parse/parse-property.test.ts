import { array, assert, boolean, constantFrom, integer, property, string, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { valueOf } from '../../../../support/results'
import { sourceWords, wordsOf } from '../../../../support/source-words'

const word = stringMatching(/^[A-Za-z][a-z’é-]{0,8}[a-z]$/)
const sentence = array(word, { minLength: 3, maxLength: 25 })

/** Sets words in lines of a width, each line ended by `lineEnd`. */
function setInLines(words: readonly string[], width: number, lineEnd: string): string {
  const lines: string[][] = [[]]
  for (const next of words) {
    const line = lines.at(-1) ?? []
    if (line.join(' ').length + next.length > width && line.length > 0) lines.push([next])
    else line.push(next)
  }
  return lines.map((line) => line.join(' ')).join(lineEnd)
}

describe('parsing any numbered text', () => {
  it('keeps every word in order, single- and double-spaced', () => {
    assert(
      property(
        sentence,
        array(sentence, { minLength: 1, maxLength: 30 }),
        integer({ min: 20, max: 90 }),
        boolean(),
        boolean(),
        (title, paragraphs, width, doubleSpaced, crlf) => {
          const lineEnd = doubleSpaced ? '\n\n' : '\n'
          const parting = doubleSpaced ? '\n\n \n\n' : '\n\n'
          const body = paragraphs.map((words, index) => {
            const numbered = [`${index + 1}.`, ...words.slice(0, -1), `${words.at(-1)}.`]
            return setInLines(numbered, width, lineEnd)
          })
          const text = [setInLines(title, width, lineEnd), ...body].join(parting)
          const source = crlf ? text.replaceAll('\n', '\r\n') : text
          const parsed = valueOf(parseDeclaration(source, { states: [] }))
          expect(sourceWords(parsed)).toEqual(wordsOf(source))
          expect(parsed.body.map(({ kind }) => kind)).toEqual(paragraphs.map(() => 'paragraph'))
          expect(parsed.title).toBe(title.join(' '))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('answers any string with a result', () => {
    assert(
      property(
        string({
          unit: constantFrom('a', '1', '2', '.', '(', 'i', ')', ':', '\n', ' ', '-', '\f', '\r'),
          maxLength: 60,
        }),
        (source) => {
          const result = parseDeclaration(source, { states: [] })
          const words = wordsOf(source)
          expect(result.ok ? sourceWords(result.value) : words).toEqual(words)
          expect(result.ok || result.error.line > 0).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
