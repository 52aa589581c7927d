import { resolve } from 'node:path'
import { plainText } from '#core/document/parse/words'
import { saveFile } from '#node/files/save-file'
import { writeAkomaNtoso } from '#node/formats/akoma-ntoso/writer'
import { failureWords } from '#words/failures/en'
import { terminalWords } from '#words/terminal/en'
import { wordsFor } from '#words/words'
import {
  type CommandContext,
  type CommandOutput,
  type DeclarationCommand,
  printed,
  refused,
} from '../command'

const formats = ['akoma-ntoso', 'text', 'original'] as const

/** `export --out FILE`: a text as a file: Akoma Ntoso, its words, or the file that it was imported from. */
export const exportCommand: DeclarationCommand = {
  name: 'export',
  reads: 'declaration',
  usage: `--out FILE [--format ${formats.join('|')}]`,
  summary: terminalWords.summaries.export,
  options: { out: { type: 'string' }, format: { type: 'string', default: 'akoma-ntoso' } },
  run: async (context, _positionals, { out, format: typed }): Promise<CommandOutput> => {
    const format = formats.find((name) => name === typed)
    if (!format) return refused(terminalWords.export.noFormat(String(typed), formats))
    if (typeof out !== 'string' || out === '') return refused(terminalWords.export.noFile)
    const bytes = bytesOf(format, context)
    if (typeof bytes === 'string') return { exitCode: 1, text: bytes }
    const saved = await saveFile(resolve(out), bytes)
    if (!saved.ok) return { exitCode: 1, text: failureWords.save(saved.error, 'library') }
    return printed(terminalWords.export.written(out))
  },
}

/** The content of the file, or why there is none. */
function bytesOf(
  format: (typeof formats)[number],
  { reading, trust, today, own, ownId }: CommandContext,
): Uint8Array | string {
  const { declaration, relations } = reading
  const origin = trust.kind === 'imported' ? wordsFor('en').trust.paper(trust.statement) : null
  if (format === 'akoma-ntoso')
    return Buffer.from(writeAkomaNtoso(declaration, { relations, madeOn: today, origin }))
  if (format === 'text')
    return Buffer.from(`${plainText(declaration)}${origin === null ? '' : `\n— ${origin}\n`}`)
  if (!own || ownId === null) return terminalWords.export.noOriginal
  const file = own.file(ownId)
  if (file.ok) return file.value
  return failureWords.reason({ about: 'library', what: 'own-texts', failure: file.error })
}
