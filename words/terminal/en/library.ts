import { counted } from '../../counted/en'

/** What `library export` says. */
export const libraryExportWords = {
  noTask: (typed: string) =>
    `library: ${typed === '' ? 'say what to do' : `there is no “${typed}”`}. There is: export.`,
  noFormat: (typed: string, formats: readonly string[]) =>
    `library: ${typed === '' ? 'name the format with --format' : `there is no format “${typed}”`}. There is: ${formats.join(', ')}.`,
  noFolder: 'library: name a new folder to write: --out DIR.',
  taken: (folder: string) =>
    `library: ${folder} is there already. Nothing was written or changed. Name a new folder.`,
  written: ({
    folder,
    texts,
    documents,
    files,
  }: {
    readonly folder: string
    readonly texts: number
    readonly documents: number
    readonly files: number
  }) =>
    `Written to ${folder}: ${counted(documents, 'document', 'documents')} of ${counted(texts, 'text', 'texts')} in ${counted(files, 'file', 'files')}, and mapping.json.`,
  /** Before the reasons. */
  leftOut: 'Some texts could not be read and are not in it:',
}
