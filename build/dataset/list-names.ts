import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { declarationIdSchema } from '#core/document/declaration'
import { editorialSchema } from '#core/document/editorial'
import { unitsOf } from '#core/document/units'
import { failure, ok, type Result } from '#core/result'
import { compileFolder } from './compile-folder'
import type { Problem } from './problem'
import { readJson } from './read-json'

/** How many characters of a part's words are shown. */
const BEGINNING = 60

/**
 * Lists what relations, remarks, terms and headings may name in a text: a line a part, moved in as deep as it lies, with
 * its eId, its number as printed and the beginning of its words. Reads the source and `editorial.json` only, so that it
 * also works while other files of the folder are wrong.
 *
 * @param root - the resources folder
 */
export async function listNames(
  root: string,
  id: string,
): Promise<Result<readonly string[], readonly Problem[]>> {
  const folder = `declarations/${id}`
  if (!declarationIdSchema.safeParse(id).success)
    return failure([{ file: 'declarations', id, reason: 'is no id of a declaration' }])
  const editorial = await readJson(root, `${folder}/editorial.json`, editorialSchema)
  if (!editorial.ok) return editorial
  const source = await readFile(join(root, folder, 'source.txt')).catch(() => null)
  if (!source) return failure([{ file: `${folder}/source.txt`, id: null, reason: 'cannot be read' }])
  const compiled = compileFolder(folder, source, editorial.value)
  if (!compiled.ok) return failure([compiled.error])
  return ok(
    unitsOf(compiled.value).flatMap(({ eId, level, num, text, inlineItems }) => {
      const line = (name: string, depth: number, words: string): string =>
        `${'  '.repeat(depth)}${name}  ${beginning(words)}`.trimEnd()
      return [
        line(eId, level, `${num ?? ''} ${text}`),
        ...inlineItems.map((item) => line(item.eId, level + 1, text.slice(item.span.start, item.span.end))),
      ]
    }),
  )
}

function beginning(words: string): string {
  const folded = words.trim().replaceAll(/\s+/g, ' ')
  return folded.length > BEGINNING ? `${folded.slice(0, BEGINNING).trimEnd()} …` : folded
}
