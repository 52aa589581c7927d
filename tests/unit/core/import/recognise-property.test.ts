import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPassageEId } from '#core/document/eid'
import { recognise } from '#core/import/recognise'
import type { FormatReader } from '#node/formats/format-reader'
import { readMarkdown } from '#node/formats/text/markdown'
import { readPlainText } from '#node/formats/text/plain-text'
import { everyNode } from '../../../support/import/every-node'
import { anyLines } from '../../../support/import/lines'

const readers: readonly (readonly [string, FormatReader])[] = [
  ['plain text', readPlainText],
  ['Markdown', readMarkdown],
]

describe('recognise, whatever it is given', () => {
  it.each(readers)('loses no word of %s, names each node once and judges it', (_name, read) => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const source = read(new TextEncoder().encode(lines.join('\n')))
        if (!source.ok) return
        const text = recognise(source.value)
        expect(text.words.lost).toBe(0)
        expect(text.words.in).toBe(text.words.out + text.words.left)
        const nodes = everyNode([...text.preamble, ...text.body, ...text.attachments])
        expect(new Set(nodes.map(({ eId }) => eId)).size).toBe(nodes.length)
        for (const { eId } of nodes) {
          expect(isPassageEId(eId)).toBe(true)
          expect(text.judgements.has(eId)).toBe(true)
        }
        for (const { eId } of text.doubts) expect(eId === null || text.judgements.has(eId)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('takes ten times the work for ten times the paragraphs, not a hundred times', () => {
    const kinds: readonly ((index: number) => string)[] = [
      (index) => `${index + 1}. The two sides met.`,
      () => '1. following:',
      () => 'For the Government of Aramund',
      () => 'Done at Veldora on 3 May 2021.',
      (index) => `Words [${index % 900}]`,
      (index) => `Annex ${index % 900}`,
      () => 'A Heading',
    ]
    const work = (count: number) => {
      const before = process.cpuUsage()
      for (const kind of kinds) {
        const read = readPlainText(
          new TextEncoder().encode(
            Array.from({ length: count }, (_unused, index) => kind(index)).join('\n\n'),
          ),
        )
        if (read.ok) recognise(read.value)
      }
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    work(500)
    expect(work(10_000) / work(1_000)).toBeLessThan(40)
  })
})
