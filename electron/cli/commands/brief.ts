import path from 'node:path'
import type { ExtractDocument } from '#core/briefing/blocks'
import { createBriefing } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import { toMarkdown } from '#core/briefing/markdown'
import { materialOf } from '#core/briefing/material-of'
import { toPlainText } from '#core/briefing/plain-text'
import { presetItems, presets, presetTitle } from '#core/briefing/presets'
import { resolveReferences } from '#core/document/references'
import { toDocx } from '#main/briefing/docx-writer'
import { saveFile } from '#main/briefing/save-file'
import { type Command, printed, refused } from '../command'

const formats = ['docx', 'md', 'txt'] as const
type Format = (typeof formats)[number]

/** `brief`: an extract as a file. Notes are not read here yet, so none can leave. */
export const briefCommand: Command = {
  name: 'brief',
  usage: `--out FILE [--format ${formats.join('|')}] [--select IDS] [--preset ${presets.join('|')}] [--title TEXT] [--author TEXT]`,
  summary:
    'write a briefing extract, for example --select 13-16,26.ii,event_sco-summit-2021 --out extract.docx',
  options: {
    out: { type: 'string' },
    format: { type: 'string' },
    select: { type: 'string' },
    preset: { type: 'string', default: 'selected-with-notes' },
    title: { type: 'string' },
    author: { type: 'string', default: '' },
  },
  run: async ({ reading, lookup, today }, _positionals, options) => {
    const out = options['out']
    if (typeof out !== 'string' || out === '') return refused('brief: say where to write, with --out FILE.')
    const wanted = options['format'] ?? path.extname(out).slice(1)
    const format = formats.find((name) => name === wanted)
    if (!format) {
      return refused(`brief: “${String(wanted)}” cannot be written here. There is: ${formats.join(', ')}.`)
    }
    const preset = presets.find((name) => name === options['preset'])
    if (!preset) {
      return refused(
        `brief: there is no preset “${String(options['preset'])}”. There is: ${presets.join(', ')}.`,
      )
    }
    const select = options['select']
    const selection = typeof select === 'string' ? resolveReferences(select, lookup) : null
    if (selection && !selection.ok) return refused(selection.error.message)

    const material = materialOf({ ...reading, notes: [], accessed: today })
    const [entry] = material.declarations
    if (!entry) return { exitCode: 1, text: 'There is no declaration to brief from.' }
    let count = 0
    const newId = (): string => {
      count += 1
      return `item-${count}`
    }
    const input = { entry, events: material.events, selection: selection?.value ?? [] }
    const items = presetItems(preset, input, newId)
    if (!items.ok) return refused(`brief: ${items.error.message}`)
    const title =
      typeof options['title'] === 'string'
        ? options['title']
        : presetTitle(preset, entry.declaration.shortTitle)
    const empty = createBriefing('terminal', title)
    const author = typeof options['author'] === 'string' ? options['author'] : ''
    const briefing = { ...empty, items: [...items.value], cover: { ...empty.cover, author, date: today } }
    const { document } = composeBriefing(briefing, material)
    const saved = await saveFile(path.resolve(out), await bytesOf(format, document, today))
    if (!saved.ok) return { exitCode: 1, text: saved.error.message }
    return printed(`${out}: ${items.value.length} items, ${saved.value.bytes} bytes.`)
  },
}

async function bytesOf(format: Format, document: ExtractDocument, today: string): Promise<Uint8Array> {
  if (format === 'docx') return toDocx(document, { notes: 'footnotes', now: new Date(`${today}T00:00:00Z`) })
  return new TextEncoder().encode(format === 'md' ? toMarkdown(document) : toPlainText(document))
}
