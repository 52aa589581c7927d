import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { declarationIdSchema } from '#core/document/declaration'
import { editorialSchema } from '#core/document/editorial'
import { failure, ok, type Result } from '#core/result'
import { compileFolder } from './compile-folder'
import { type FirstEntries, firstEntries } from './first-entries'
import { describeProblem } from './problem'

/** What a person must say of a new text that the text cannot say of itself. */
export interface NewDeclaration {
  /** Its folder, and its name in links: `pk-tj-2021-06-02`. */
  readonly id: string
  /** Path of the file with the official text, UTF-8. */
  readonly source: string
  /** Editorial, for lists and window titles. */
  readonly shortTitle: string
  /** Who declares, as the text names them in short form. */
  readonly states: readonly string[]
  /** BCP 47 tag. */
  readonly language: string
}

/** What was laid out. */
export interface LaidOut {
  /** The files written, below the resources folder. */
  readonly files: readonly string[]
  /** Where the source could not be read as a text and why; the files then have no entries yet. `null` where it was. */
  readonly unread: string | null
}

const noEntries: FirstEntries = { sources: [], events: [], relations: [] }

/**
 * Lays out the folder of a new declaration: its source byte for byte, `editorial.json` with the source's hash, and files
 * for timeline, relations, terms and sources with what the text says of itself. Touches nothing that is there.
 *
 * @param root - the resources folder
 * @returns what was written, or in words why nothing was
 */
export async function layOutDeclaration(
  root: string,
  { id, source, shortTitle, states, language }: NewDeclaration,
): Promise<Result<LaidOut, string>> {
  if (!declarationIdSchema.safeParse(id).success)
    return failure(
      `“${id}” is no id: use lower-case words and numbers joined by hyphens, like pk-tj-2021-06-02.`,
    )
  if (shortTitle.trim() === '')
    return failure('No title: give --title "…", the name for lists and windows. Nothing was written.')
  if (states.length === 0)
    return failure(
      'No states: give --states "…", who declares, as the text names them in short, parted by commas. Nothing was written.',
    )
  const folder = `declarations/${id}`
  if (await isThere(join(root, folder))) return failure(`${folder} is there already. Nothing was written.`)
  const bytes = await readFile(source).catch(() => null)
  if (bytes === null)
    return failure(`The source “${source}” cannot be read: give --source, its file. Nothing was written.`)
  const editorial = editorialSchema.safeParse({
    format: 1,
    declaration: id,
    shortTitle,
    edition: {
      id: 'official-1',
      label: 'Official text, first edition',
      language,
      sourceSha256: createHash('sha256').update(bytes).digest('hex'),
    },
    states: [...states],
    signatories: [],
    headings: [],
    remarks: [],
  })
  if (!editorial.success) {
    const [issue] = editorial.error.issues
    return failure(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. Nothing was written.`)
  }
  const compiled = compileFolder(folder, bytes, editorial.data)
  const { sources, events, relations } = compiled.ok ? firstEntries(compiled.value) : noEntries
  const files: readonly (readonly [string, unknown])[] = [
    ['editorial.json', editorial.data],
    ['timeline.json', { format: 1, events }],
    ['relations.json', { format: 2, relations }],
    ['glossary.json', { format: 1, entries: [] }],
    ['sources.json', { format: 2, sources }],
  ]
  await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, folder, 'source.txt'), bytes, { flag: 'wx' })
  // oxlint-disable-next-line no-await-in-loop -- a handful of small files
  for (const [name, content] of files)
    await writeFile(join(root, folder, name), `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' })
  return ok({
    files: ['source.txt', ...files.map(([name]) => name)].map((name) => `${folder}/${name}`),
    unread: compiled.ok ? null : describeProblem(compiled.error),
  })
}

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}
