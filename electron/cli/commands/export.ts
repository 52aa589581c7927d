import { resolve } from 'node:path'
import { type TextExport, textExports } from '#contract/library/own-texts'
import { saveFile } from '#node/files/save-file'
import { exportedText } from '#node/library/export-text'
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

/** `export --out FILE`: a text as a file: Akoma Ntoso, its words, or the file that it was imported from. */
export const exportCommand: DeclarationCommand = {
  name: 'export',
  reads: 'declaration',
  usage: '--out FILE [--format akoma-ntoso|text|original]',
  summary: terminalWords.summaries.export,
  options: { out: { type: 'string' }, format: { type: 'string', default: 'akoma-ntoso' } },
  run: async (context, _positionals, { out, format: typed }): Promise<CommandOutput> => {
    const format = textExports.find((name) => name === typed)
    if (!format) return refused(terminalWords.export.noFormat(String(typed), textExports))
    if (typeof out !== 'string' || out === '') return refused(terminalWords.export.noFile)
    const bytes = bytesOf(format, context)
    if (typeof bytes === 'string') return { exitCode: 1, text: bytes }
    const saved = await saveFile(resolve(out), bytes)
    if (!saved.ok) return { exitCode: 1, text: failureWords.save(saved.error, 'library') }
    return printed(terminalWords.export.written(out))
  },
}

/** The content of the file, or why there is none. */
function bytesOf(format: TextExport, { reading, trust, today, own }: CommandContext): Uint8Array | string {
  const { declaration, provenance } = reading
  const origin = trust.kind === 'imported' ? wordsFor('en').trust.paper(trust.statement) : null
  if (format !== 'original') return exportedText(reading, { format, madeOn: today, origin })
  if (!own || provenance === null) return terminalWords.export.noOriginal
  const file = own.file(declaration.id)
  if (file.ok) return file.value
  return failureWords.reason({ about: 'library', what: 'own-texts', failure: file.error })
}
