import { describe, expect, it, vi } from 'vitest'
import type { FormatFailure } from '#core/import/format-failure'
import { failure, ok, type Result } from '#core/result'
import type { PdfPages } from '#node/formats/pdf/reader/positioned'
import type { FileReader, ReadText } from '#node/import/file-reader'
import { bytesOf } from '../../../../support/formats/bytes-of'
import { fileReaders } from '../../../../support/import/file-reader'
import { column, item, page } from '../../../../support/typeset'

const open = fileReaders()

const statement = {
  name: 'statement.txt',
  bytes: bytesOf('JOINT STATEMENT\n\n1. The two sides agreed.\n\n2. They thanked the host.\n'),
}
const pdf = { name: 'statement.pdf', bytes: bytesOf('%PDF-1.7\n…') }

const codeOf = (result: Result<ReadText, FormatFailure>): string => (result.ok ? 'read' : result.error.code)

async function textOf(reader: FileReader, file = statement): Promise<ReadText> {
  const result = await reader.read(file)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('a file', () => {
  it('is read and recognised in the thread, judgements and all', async () => {
    const { format, source, text } = await textOf(open())
    expect(format).toBe('text')
    expect(source.blocks).toHaveLength(3)
    expect(text.body.map(({ num }) => num)).toEqual(['1.', '2.'])
    expect(text.judgements).toBeInstanceOf(Map)
    expect(text.judgements.get('para_1')?.rule).toBe('number-dot')
    expect(text.words).toMatchObject({ lost: 0 })
  })

  it('stays the caller’s', async () => {
    await textOf(open())
    expect(statement.bytes.byteLength).toBeGreaterThan(50)
  })

  it('that is part of a larger memory is sent without the rest of it', async () => {
    const whole = new Uint8Array(100_000).fill(0x78)
    whole.set(statement.bytes, 500)
    const { source } = await textOf(open(), {
      name: 'a.txt',
      bytes: whole.subarray(500, 500 + statement.bytes.length),
    })
    expect(source.blocks).toHaveLength(3)
  })

  it('larger than the limit is refused before a thread is there', async () => {
    const reader = open('hanging', { limits: { bytes: 10 } })
    expect(await reader.read(statement)).toEqual(
      failure({ code: 'file-too-large', detail: String(statement.bytes.length) }),
    )
  })

  it('of pages is refused where nothing opens them', async () => {
    expect(codeOf(await open().read(pdf))).toBe('needs-pdf-reader')
  })

  it('whose opening throws says so, and the next is read', async () => {
    const reader = open('reading', { pdf: () => Promise.reject(new Error('no window')) })
    expect(codeOf(await reader.read(pdf))).toBe('reader-ended')
    expect(codeOf(await reader.read(statement))).toBe('read')
  })

  it('that is a PDF needs what opens it', async () => {
    expect(codeOf(await open().read(pdf))).toBe('needs-pdf-reader')
  })

  it('of pages is opened where something does, and read from what that says', async () => {
    const pages = [
      page(1, item('Joint Statement', 70, 760, { size: 18 }), column(['1. They agreed.', '2. They met.'])),
    ]
    const properties = { title: 'Joint', date: null, language: 'en' }
    const opens = vi.fn<PdfPages>(async () =>
      ok({ pages, properties, traits: [{ code: 'links', count: 1 }] }),
    )
    const { format, source, text } = await textOf(open('reading', { pdf: opens }), pdf)
    expect(opens).toHaveBeenCalledWith(pdf.bytes, expect.any(AbortSignal))
    expect([format, source.properties.title, source.traits[0]?.code]).toEqual(['pdf', 'Joint', 'links'])
    expect(text.body.map(({ num }) => num)).toEqual(['1.', '2.'])
  })

  it('of pages without words says so, and what opening says is handed on', async () => {
    const properties = { title: null, date: null, language: null }
    const pictures: PdfPages = async () => ok({ pages: [page(1)], properties, traits: [] })
    expect(codeOf(await open('reading', { pdf: pictures }).read(pdf))).toBe('no-words')
    const locked: PdfPages = async () => failure({ code: 'encrypted', detail: null })
    expect(codeOf(await open('reading', { pdf: locked }).read(pdf))).toBe('encrypted')
  })
})

describe('the thread', () => {
  it('is used again, also after a file that is refused', async () => {
    const started = vi.spyOn(process, 'emit')
    const reader = open()
    await textOf(reader)
    expect(codeOf(await reader.read({ name: 'a.txt', bytes: new Uint8Array() }))).toBe('empty')
    await textOf(reader)
    const workers = started.mock.calls.filter(([event]) => event === 'worker')
    started.mockRestore()
    expect(workers).toHaveLength(1)
  })

  it('reads one file after another, in the order in which they were asked for', async () => {
    const reader = open()
    const ended: number[] = []
    const read = async (number: number): Promise<void> => {
      await textOf(reader)
      ended.push(number)
    }
    await Promise.all([1, 2, 3, 4].map(read))
    expect(ended).toEqual([1, 2, 3, 4])
  })

  it('is ended when a file takes too long, and the next file has another', async () => {
    const reader = open('hanging', { limits: { milliseconds: 50 } })
    expect(codeOf(await reader.read(statement))).toBe('took-too-long')
    expect(codeOf(await reader.read(statement))).toBe('took-too-long')
  })

  it.each([
    ['throwing', { code: 'reader-ended', detail: 'a bug' }],
    ['ending', { code: 'reader-ended', detail: '7' }],
    ['foreign', { code: 'reader-ended', detail: 'answer' }],
    ['hungry', { code: 'out-of-memory', detail: null }],
  ] as const)('that is %s is told, and the next file has another', async (script, error) => {
    const reader = open(script, { limits: { heapMegabytes: 96 } })
    expect(await reader.read(statement)).toEqual({ ok: false, error })
    expect(await reader.read(statement)).toEqual({ ok: false, error })
  })

  it('that cannot be started is told', async () => {
    expect(codeOf(await open('reading', { worker: '/nowhere/reading-worker.js' }).read(statement))).toBe(
      'reader-ended',
    )
  })
})

describe('reading', () => {
  it('ends at once when it is cancelled, also while it hangs', async () => {
    const reader = open('hanging')
    const cancel = new AbortController()
    const read = reader.read(statement, cancel.signal)
    cancel.abort()
    expect(codeOf(await read)).toBe('cancelled')
    expect(codeOf(await reader.read(statement, cancel.signal))).toBe('cancelled')
  })

  it('ends when the reader is closed: what runs, what waits, what comes later', async () => {
    const reader = open('hanging')
    const reads = [reader.read(statement), reader.read(statement)]
    await reader.close()
    expect((await Promise.all([...reads, reader.read(statement)])).map(codeOf)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ])
  })
})
