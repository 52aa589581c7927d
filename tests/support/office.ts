import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { output } from './terminal-programs'

/** What LibreOffice makes of Word documents. */
export interface OfficeReading {
  /** The running text, without footnotes and comments. */
  readonly text: string
  /** The whole document as flat OpenDocument XML: headings, notes, comments, fields, properties. */
  readonly xml: string
  /** Its pages as poppler reads them from LibreOffice's PDF. */
  readonly pages: readonly string[]
}

const formats = { text: 'txt:Text (encoded):UTF8', xml: 'fodt', pdf: 'pdf' } as const

/** Opens Word documents in LibreOffice without a window: one start of it a format, for all documents. */
export async function readWithOffice(files: readonly string[]): Promise<readonly OfficeReading[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'office-'))
  const convert = (format: string): Promise<string> =>
    output(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...files,
    )
  try {
    for (const format of Object.values(formats)) await convert(format)
    return await Promise.all(
      files.map(async (file) => {
        const made = (extension: string): string =>
          path.join(folder, `${path.basename(file, path.extname(file))}.${extension}`)
        const painted = await output('pdftotext', '-raw', '-enc', 'UTF-8', made('pdf'), '-')
        return {
          text: (await readFile(made('txt'), 'utf8')).replace(/^\ufeff/, ''),
          xml: await readFile(made('fodt'), 'utf8'),
          pages: painted.split('\f').slice(0, -1),
        }
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
