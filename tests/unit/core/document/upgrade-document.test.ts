import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildLookup, textOf } from '#core/document/lookup'
import { verifyDeclaration } from '#core/document/verify'
import { bundled } from '../../../support/resources'
import { valueOf } from '../../../support/results'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** The bundled document as version 0.1 shipped it, before texts were trees. */
const former = readFileSync(join(import.meta.dirname, '../../../support/documents/format-1.json'), 'utf8')

describe('a document of format 1', () => {
  it('opens with the words, names and hashes it had, and equals what is compiled today', () => {
    const upgraded = valueOf(verifyDeclaration(former, sha256))
    expect(upgraded).toEqual(bundled)
    expect(upgraded.edition.textSha256).toBe(JSON.parse(former).edition.textSha256)
    const lookup = buildLookup(upgraded, [])
    const words = [...lookup.values()].map((entry) => [entry.eId, textOf(entry)])
    expect(words).toHaveLength(27 + 11 + 2)
    expect(words).toContainEqual(['para_1', JSON.parse(former).paragraphs[0].text])
  })

  it('is not believed when a word of it is another', () => {
    const altered = former.replace('two leaders', 'three leaders')
    expect(altered).not.toBe(former)
    expect(verifyDeclaration(altered, sha256)).toMatchObject({
      ok: false,
      error: { problem: { code: 'text-altered' } },
    })
  })
})
