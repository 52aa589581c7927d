import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files under `folder` that hold a text in any of their bytes, as UTF-8 or as UTF-16, by their paths in it. */
export function filesHolding(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .filter((name) => {
      const bytes = readFileSync(join(folder, name))
      return forms.some((form) => bytes.includes(form))
    })
    .sort()
}
