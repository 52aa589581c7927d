import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textBlock } from '#core/import/block'
import { recognise } from '#core/import/recognise'
import { importBench } from '../../bench/import/import'
import { judgeByCount, judgeByFile, judgeUnstated, withoutStatements } from '../../bench/import/judge'
import { wordsLostByReader } from '../../bench/import/words-of-file'
import { sourceOf } from '../../support/import/blocks'

describe('the bench of imports', () => {
  it('tells right, doubted and wrong apart', () => {
    const text = recognise(sourceOf('1. One.', '2. Two.'))
    expect(judgeByCount(text, { kind: 'numbered', units: 2 })).toMatchObject({
      right: 2,
      false: 0,
      verdict: 'right',
    })
    expect(judgeByCount(text, { kind: 'numbered', units: 3 })).toMatchObject({ right: 2, verdict: 'wrong' })
    expect(judgeByCount(text, { kind: 'numbered', units: 1 })).toMatchObject({ false: 1, verdict: 'wrong' })
    const doubted = recognise(sourceOf('1. One.', '1. Two.'))
    expect(judgeByCount(doubted, { kind: 'numbered', units: 3 }).verdict).toBe('doubted')
    expect(judgeByCount(text, { kind: 'unnumbered', units: 2, paras: 1 }).verdict).toBe('wrong')
  })

  it('holds a text against the numbers and words that its file states', () => {
    const stated = { division: 'body', kind: 'paragraph', eId: null, depth: 0 } as const
    const source = sourceOf(
      textBlock('One.', null, { num: '1.', stated }),
      textBlock('Two.', null, { num: '2.', stated }),
    )
    expect(judgeByFile(recognise(source), source)).toMatchObject({ units: 2, right: 2, verdict: 'right' })
    const third = textBlock('Three.', null, { num: '3.', stated })
    const more = recognise(sourceOf(...source.blocks, third))
    expect(judgeByFile(more, source)).toMatchObject({ right: 2, false: 1 })
    const other = recognise(sourceOf('1. One.', '2. Three.'))
    expect(judgeByFile(other, source)).toMatchObject({ right: 1, verdict: 'wrong' })
    expect(judgeUnstated(recognise(withoutStatements(source)), source)).toMatchObject({ right: 2 })
  })

  it('counts letters that a reader lost', () => {
    const bytes = new TextEncoder().encode('One two.')
    expect(wordsLostByReader(bytes, sourceOf('One two.'))).toBe(0)
    expect(wordsLostByReader(bytes, sourceOf('One.'))).toBe(3)
  })

  it('goes through a folder file by file and in total, and says what it cannot take in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-bench-'))
    mkdirSync(join(folder, 'own'))
    writeFileSync(join(folder, 'own', 'a.md'), '1\\. One.\n\n2\\. Two.\n')
    writeFileSync(join(folder, 'own', 'b.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))
    writeFileSync(join(folder, 'expect.json'), JSON.stringify({ a: { kind: 'numbered', units: 2 } }))
    const rows = importBench(folder)
    expect(rows.find(({ metric }) => metric.startsWith('own/a.md'))?.metric).toBe(
      'own/a.md: 2 of 2 numbered, 0 false, right, 0 words lost, 0 doubts',
    )
    expect(rows.find(({ metric }) => metric.startsWith('own/b.png'))).toMatchObject({ holds: false })
    expect(rows.find(({ metric }) => metric === 'own/ right')).toMatchObject({ value: 1 })
    expect(() => importBench(join(folder, 'nowhere'))).toThrow('There is no folder')
  })
})
