import { describe, expect, it } from 'vitest'
import { buildLookup } from '#core/document/lookup'
import { termSources } from '#core/document/term-sources'
import { crossReferenceFinder } from '#core/references/find-cross-references'
import { extractWordsIn } from '#words/words'
import {
  bundled,
  bundledEvents,
  bundledGlossary,
  bundledId,
  bundledInstruments,
  bundledPassages,
} from '../../../support/resources'

const entries = bundledGlossary
const words = extractWordsIn('en').citation
const lookup = buildLookup(bundled, bundledEvents)
const find = crossReferenceFinder({
  hasPart: (eId) => lookup.has(eId),
  events: bundledEvents,
  glossary: entries,
})
/** Where the bundled text names each term. */
const named = new Map<string, string[]>()
for (const { eId, text } of [...bundledPassages, ...bundledInstruments])
  for (const { target } of find(text, eId))
    if (target.kind === 'term') named.set(target.id, [...(named.get(target.id) ?? []), eId])

describe('the glossary of the bundled declaration', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s has an expansion, one line, its month and what bears it out',
    (_id, entry) => {
      expect(entry.expansion).not.toBe('')
      expect(entry.definition).toMatch(/^[^\n]+\.$/u)
      expect(entry.asOf).toBe('2021-06')
      const { parts, lines } = termSources(entry, bundled, [], words)
      expect(parts.length + (entry.rating === null ? 0 : lines.length)).toBeGreaterThan(0)
    },
  )

  it('has no entry that the text does not name', () => {
    expect(entries.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })

  it('says of what rests on the official text every part that names it', () => {
    const resting = entries.filter(({ rating }) => rating === null)
    expect(resting.map(({ id, statedIn = [] }) => [id, statedIn.map(({ eId }) => eId)])).toEqual(
      resting.map(({ id }) => [id, [...new Set(named.get(id))]]),
    )
  })
})

describe('sources of a term', () => {
  const [entry] = entries
  if (!entry) throw new Error('no entry')
  it('keep parts of the declaration read and those of others apart, before other sources', () => {
    const statedIn = [
      { declaration: bundledId, eId: 'para_5' as const },
      { declaration: 'xx-yy-2020-01-01', eId: 'para_9' as const },
    ]
    const sources = [{ key: 'usun', title: 'One', publisher: 'Two', address: 'https://one.invalid' }]
    expect(termSources({ ...entry, statedIn, sources: ['usun', 'else'] }, bundled, sources, words)).toEqual({
      parts: ['para_5'],
      lines: ['xx-yy-2020-01-01, para_9', '“One”, Two, https://one.invalid', 'else'],
    })
  })
})
