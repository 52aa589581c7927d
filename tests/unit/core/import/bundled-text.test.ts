import { describe, expect, it } from 'vitest'
import { recognise } from '#core/import/recognise'
import { readPlainText } from '#node/formats/text/plain-text'
import { bundled, bundledId, resourceText } from '../../../support/resources'

describe('the bundled text, brought in as a stranger would', () => {
  const read = readPlainText(new TextEncoder().encode(resourceText(`declarations/${bundledId}/source.txt`)))
  if (!read.ok) throw new Error(read.error.code)
  const text = recognise(read.value)

  it('has the paragraphs, numbers and words that the strict parser finds, under the same names', () => {
    const paragraphs = text.body.map(({ eId, num, text: words }) => ({ eId, num, words }))
    expect(paragraphs).toEqual(bundled.body.map(({ eId, num, text: words }) => ({ eId, num, words })))
    expect(text.body.flatMap(({ children }) => children.map(({ num, text: words }) => [num, words]))).toEqual(
      bundled.body.flatMap(({ children }) => children.map(({ num, text: words }) => [num, words])),
    )
  })

  it('has its title, date line and closing line, and loses no word', () => {
    expect(text.preface.map(({ text: words }) => words)).toEqual([bundled.title, bundled.dateLine])
    expect(text.conclusions.map(({ text: words }) => words)).toEqual(
      bundled.conclusions.map(({ text: words }) => words),
    )
    expect(text.words.lost).toBe(0)
  })
})
