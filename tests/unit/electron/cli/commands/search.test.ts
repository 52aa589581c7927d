import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runReader } from '#cli/run-reader'
import { bundledPassages, resources } from '../../../../support/resources'

const run = (...argv: string[]): ReturnType<typeof runReader> =>
  runReader(['search', ...argv], { resources, today: '2026-11-23' })

const list = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string(),
    score: z.number(),
    spans: z.array(z.tuple([z.number(), z.number()])),
    snippet: z.string(),
  }),
)

describe('reader search', () => {
  it('lists hits as JSON, with spans in the plain text of the id', async () => {
    const { exitCode, text } = await run('--json', '--scope', 'paragraph', '"CASA 1000"')
    expect(exitCode).toBe(0)
    const [hit] = list.parse(JSON.parse(text))
    const paragraph = bundledPassages.find(({ eId }) => eId === hit?.id)
    expect(hit?.id).toBe('para_13')
    expect(hit?.spans.map(([start, end]) => paragraph?.text.slice(start, end))).toEqual(['CASA-1000'])
  })

  it('answers an absence with exit code 0 and says what was searched', async () => {
    expect(await run('--json', 'Kashmir')).toEqual({ exitCode: 0, text: '[]' })
    const { exitCode, text } = await run('--scope', 'official', '"human rights"')
    expect({ exitCode, text }).toMatchObject({ exitCode: 0, text: expect.stringContaining('0 results') })
    expect(text).toMatch(/does not occur in \d+ words/)
  })

  it('refuses a mistake with exit code 2, words and position', async () => {
    const { exitCode, text } = await run('"human rights')
    expect(exitCode).toBe(2)
    expect(text).toContain('characters 0 to 13')
    expect((await run('--scope', 'nowhere', 'trade')).exitCode).toBe(2)
    expect((await run()).exitCode).toBe(2)
  })
})
