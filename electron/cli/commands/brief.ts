import path from 'node:path'
import { type ExtractFormat, extractFormats, wordNoteForms } from '#contract/briefings/briefings'
import type { Briefing, NoteChoice } from '#core/briefing/briefing'
import { briefingDeclaration } from '#core/briefing/briefing-declaration'
import { chooseNotes } from '#core/briefing/chosen-notes'
import { composeBriefing } from '#core/briefing/compose'
import { createBriefing, noteChoices } from '#core/briefing/create-briefing'
import { whatLeaves } from '#core/briefing/leak-check'
import type { BriefingMaterial, BriefingNote } from '#core/briefing/material'
import { presetItems, presets } from '#core/briefing/presets'
import { resolveReferences } from '#core/document/references'
import { failure, ok, type Result } from '#core/result'
import type { BriefingJob } from '#node/briefing/briefing-job'
import { saveFile } from '#node/files/save-file'
import { toDocx } from '#node/formats/docx/writer/write-docx'
import { extractBytes } from '#node/formats/extract-bytes'
import { finishPdf } from '#node/formats/pdf/finish'
import { failureWords } from '#words/failures/en'
import { sayProblem } from '#words/problem'
import { terminalWords } from '#words/terminal/en'
import { extractWordsIn, wordsFor } from '#words/words'
import {
  type CommandContext,
  type CommandOutput,
  type DeclarationCommand,
  type OptionValues,
  printed,
  refused,
} from '../command'
import { readStoredNotes } from '../stored-notes'

/** `brief`: an extract as a file. */
export const briefCommand: DeclarationCommand = {
  name: 'brief',
  reads: 'declaration',
  usage: `--out FILE [--format ${extractFormats.join('|')}] [--select IDS] [--preset ${presets.join('|')}] [--notes ${noteChoices.join('|')} --store DIR [--confirm NOTE-IDS]] [--word-notes ${wordNoteForms.join('|')}] [--title TEXT] [--author TEXT]`,
  summary: terminalWords.summaries.brief,
  options: {
    out: { type: 'string' },
    format: { type: 'string' },
    select: { type: 'string' },
    preset: { type: 'string', default: 'selected-with-notes' },
    notes: { type: 'string', default: 'public' },
    store: { type: 'string' },
    confirm: { type: 'string', default: '' },
    'word-notes': { type: 'string', default: 'footnotes' },
    title: { type: 'string' },
    author: { type: 'string', default: '' },
  },
  run: async (context, _positionals, options) => {
    const out = options['out']
    if (typeof out !== 'string' || out === '') return refused(terminalWords.brief.noTarget)
    const typed = options['format'] ?? path.extname(out).slice(1)
    const format = oneOf('--format', extractFormats, typed)
    const wordNotes = oneOf('--word-notes', wordNoteForms, options['word-notes'])
    const choice = oneOf('--notes', noteChoices, options['notes'])
    for (const each of [format, wordNotes, choice])
      if (!each.ok) return refused(terminalWords.brief.refused(each.error))
    if (!format.ok || !wordNotes.ok || !choice.ok) return refused('')

    const store = typeof options['store'] === 'string' && choice.value !== 'none' ? options['store'] : null
    const notes = store === null ? ok([]) : readStoredNotes(store, new Date())
    if (!notes.ok) return { exitCode: 1, text: notes.error }
    const { reading, trust, today } = context
    const words = extractWordsIn(reading.declaration.edition.language)
    const declarations = [briefingDeclaration(reading, trust, today, words.citation)]
    const material = { declarations, notes: notes.value, words }
    const briefing = briefingOf(context, material, options, choice.value)
    if (!briefing.ok) return refused(terminalWords.brief.refused(briefing.error))

    const confirmed = String(options['confirm']).split(',').filter(Boolean)
    const held = heldBack(briefing.value, material, confirmed)
    if (held) return held
    const request = { briefing: briefing.value, confirmed, format: format.value, wordNotes: wordNotes.value }
    return write(request, material, path.resolve(out), context)
  },
}

function oneOf<Name extends string>(
  option: string,
  names: readonly Name[],
  typed: unknown,
): Result<Name, string> {
  const name = names.find((each) => each === typed)
  return name ? ok(name) : failure(terminalWords.brief.noSuchName(option, String(typed), names))
}

function briefingOf(
  { reading, lookup, today }: CommandContext,
  material: BriefingMaterial,
  options: OptionValues,
  notes: NoteChoice,
): Result<Briefing, string> {
  const preset = oneOf('--preset', presets, options['preset'])
  if (!preset.ok) return preset
  const select = options['select']
  const selection = typeof select === 'string' ? resolveReferences(select, lookup) : null
  if (selection && !selection.ok) return failure(wordsFor('en').referenceProblem(selection.error))
  const [entry] = material.declarations
  if (!entry) return failure(terminalWords.brief.noDeclaration)
  let count = 0
  const newId = (): string => {
    count += 1
    return `item-${count}`
  }
  const { words } = material
  const input = { entry, selection: selection?.value ?? [], words }
  const items = presetItems(preset.value, input, newId)
  if (!items.ok) return failure(sayProblem(wordsFor('en').presetProblems, items.error))
  const title = options['title'] ?? words.presetTitle[preset.value](reading.declaration.shortTitle)
  const empty = createBriefing('terminal', String(title))
  const cover = { ...empty.cover, author: String(options['author']), date: today }
  return ok({ ...empty, items: [...items.value], cover, options: { ...empty.options, notes } })
}

/** If all notes are asked for but no private ones are confirmed, it lists the private ones and writes nothing. */
function heldBack(
  briefing: Briefing,
  material: BriefingMaterial,
  confirmed: readonly string[],
): CommandOutput | null {
  if (briefing.options.notes !== 'all' || confirmed.length > 0) return null
  const { awaitingConfirmation } = whatLeaves(briefing, material)
  if (awaitingConfirmation.length === 0) return null
  const lines = awaitingConfirmation.map(({ id, on, begins }) => `  ${id}  ${on}: ${begins}`)
  const ids = awaitingConfirmation.map(({ id }) => id).join(',')
  return refused([terminalWords.brief.heldBack, ...lines, terminalWords.brief.toInclude(ids)].join('\n'))
}

interface Request {
  readonly briefing: Briefing
  readonly confirmed: readonly string[]
  readonly format: ExtractFormat
  readonly wordNotes: (typeof wordNoteForms)[number]
}

async function write(
  request: Request,
  material: BriefingMaterial,
  out: string,
  { today, resources, printPdf }: CommandContext,
): Promise<CommandOutput> {
  const { briefing, format, wordNotes } = request
  const yes = new Set(request.confirmed)
  const { included, leftOut } = chooseNotes(briefing, material, yes)
  const told = (bytes: number): string =>
    terminalWords.brief.written(out, briefing.items.length, included.length, leftOut.length, bytes)
  if (format === 'pdf') {
    if (!printPdf) return { exitCode: 1, text: terminalWords.brief.noPdf }
    const job: BriefingJob = {
      version: 1,
      request: { ...request, confirmed: [...request.confirmed] },
      // The app gets only what is exported: a note that is left out is not even passed on.
      notes: included.map(plainNote),
      accessed: today,
      resources: path.resolve(resources),
      out,
    }
    const outcome = await printPdf(job)
    return outcome.ok ? printed(told(outcome.bytes)) : { exitCode: 1, text: outcome.message }
  }
  const { document } = composeBriefing(briefing, material, yes)
  const ports = {
    open: () => Promise.reject(new Error('no window')),
    finish: finishPdf,
    docx: toDocx,
    now: new Date(`${today}T00:00:00Z`),
  }
  const bytes = await extractBytes(document, { format, wordNotes }, ports)
  if (!bytes.ok) return { exitCode: 1, text: failureWords.reason(bytes.error.why) }
  const saved = await saveFile(out, bytes.value)
  return saved.ok
    ? printed(told(saved.value.bytes))
    : { exitCode: 1, text: failureWords.save(saved.error, 'briefing') }
}

function plainNote(note: BriefingNote): BriefingJob['notes'][number] {
  const { id, declaration, targets, body, visibility, colour, tags, deletedAt } = note
  return {
    id,
    declaration,
    targets: targets.map((target) =>
      target.kind === 'text'
        ? { kind: 'text', eId: target.eId, quote: { exact: target.quote.exact } }
        : { ...target },
    ),
    body,
    visibility,
    colour,
    tags: [...tags],
    deletedAt,
  }
}
