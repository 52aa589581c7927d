import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { bundledId, bundledSource, resources } from '../../../support/resources'

const environment = { resources, today: '2026-11-23' }
const run = (...argv: string[]) => runReader(argv, environment)
interface Printed {
  readonly printedNumber: string | null
  readonly text: string
}
const made: string[] = []

/** A copy of the resources in which one file reads otherwise. */
function altered(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'reader-resources-'))
  made.push(folder)
  cpSync(resources, folder, { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  return folder
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

describe('reader', () => {
  it('text --json prints 27 paragraphs and 11 instruments that equal the source word for word', async () => {
    const { exitCode, text } = await run('text', '--json')
    expect(exitCode).toBe(0)
    const { document, paragraphs, instruments, timeline, glossary } = JSON.parse(text)
    expect([paragraphs.length, instruments.length, timeline.length > 20, glossary.length]).toEqual([
      27,
      11,
      true,
      31,
    ])
    const words = [
      document.title,
      document.dateLine,
      ...paragraphs
        .slice(0, 26)
        .map((paragraph: Printed) => `${paragraph.printedNumber ?? ''} ${paragraph.text}`),
      ...instruments.map((instrument: Printed) => `${instrument.printedNumber} ${instrument.text}`),
      `27. ${paragraphs[26].text}`,
      document.signature.text,
    ]
    const inSource = bundledSource
      .replace(/-\s*\n\s*/g, '-')
      .trim()
      .split(/\s+/)
    expect(words.join(' ').trim().split(/\s+/)).toEqual(inSource)
  })

  it('text prints the whole declaration and says what is editorial', async () => {
    const { text } = await run('text')
    expect(text).toContain('\n\n2. During bilateral meetings')
    expect(text).toContain('\n\n  xi. Academic Cooperation Agreement')
    expect(text).toContain('Signed in Islamabad on 2 June 2021')
    expect(text).toContain('Timeline (editorial)')
  })

  it('text says nothing of a timeline where there are no events', async () => {
    const empty = (file: string): string => `declarations/${bundledId}/${file}`
    const folder = altered(empty('timeline.json'), () => '{ "format": 1, "events": [] }')
    writeFileSync(join(folder, empty('relations.json')), '{ "format": 2, "relations": [] }')
    const { exitCode, text } = await run('text', '--resources', folder)
    expect(exitCode).toBe(0)
    expect(text).toContain('Signed in Islamabad on 2 June 2021')
    expect(text).not.toContain('Timeline')
  })

  it('show takes short ids, eIds, ranges and several of them', async () => {
    const { exitCode, text } = await run('show', '13-14', 'para_26__item_iv,7.i', 'event_declaration-2018')
    expect(exitCode).toBe(0)
    for (const id of ['13', '14', '26.iv', '7.i', 'event_declaration-2018'])
      expect(text).toMatch(new RegExp(`^${id}$`, 'm'))
    expect(text).toContain('its date by one source')
  })

  it('show prints the points and items of a paragraph under it, each once', async () => {
    const { text } = await run('show', '26', '26.iv')
    const named = text.split('\n').filter((line) => /^26(?:\.[ivx]+)?$/.test(line))
    expect(named.slice(0, 3)).toEqual(['26', '26.i', '26.ii'])
    expect(named.filter((line) => line === '26.iv')).toHaveLength(1)
  })

  it('cite prints each style', async () => {
    expect((await run('cite', '14')).text).toContain('para. 14')
    expect((await run('cite', '14', '--style', 'plain')).text).toContain('Accessed 2026-11-23')
    expect(JSON.parse((await run('cite', '14', '--style', 'csl-json')).text)).toHaveLength(1)
  })

  it.each([
    [['show', '31'], 'Nearest: 27, 26, 25.'],
    [['cite', '26.xii'], 'Nearest: 26.xi, 26.x, 26.ix.'],
    [['show'], 'name what to show'],
    [['cite'], 'name what to cite'],
    [['cite', '14', '--style', 'apa'], 'un, plain, csl-json'],
    [['read'], 'Usage:'],
    [[], 'Usage:'],
    [['text', '--wrong'], 'Usage:'],
    [['cite', '14', '--style'], 'Usage:'],
    [['text', '--declaration', 'xx'], 'pk-tj-2021-06-02'],
  ])('%j is refused with exit code 2 and a way on', async (argv, words) => {
    const { exitCode, text } = await run(...argv)
    expect(exitCode).toBe(2)
    expect(text).toContain(words)
  })

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ exitCode: 0 })
    expect((await run('cite', '--help')).text).toContain('--style un|plain|csl-json')
  })

  it.each([
    ['document.json', (text: string) => text.replace('wide-ranging', 'wide-raging'), 'SHA-256'],
    ['document.json', (text: string) => text.slice(0, 500), 'not readable as JSON'],
    ['source.txt', (text: string) => `${text}x`, 'SHA-256'],
  ])('refuses an altered %s with exit code 1', async (file, change, words) => {
    const folder = altered(`declarations/pk-tj-2021-06-02/${file}`, change)
    const { exitCode, text } = await run('show', '14', '--resources', folder)
    expect(exitCode).toBe(1)
    expect(text).toContain(words)
  })
})
