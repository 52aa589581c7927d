import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const rememberedSchema = z.object({ version: z.string(), reason: z.string() })

function fileIn(cache: string): string {
  return join(cache, 'pinned-electron-unavailable.json')
}

/**
 * Why this version of Electron could not be fetched last time; undefined when it was never tried, or when the note
 * cannot be read, which costs one more attempt.
 */
export async function recallFailure(cache: string, version: string): Promise<string | undefined> {
  const text = await readFile(fileIn(cache), 'utf8').catch(() => 'null')
  const remembered = rememberedSchema.safeParse(parseJson(text))
  return remembered.success && remembered.data.version === version ? remembered.data.reason : undefined
}

/** Keeps the reason for later runs. */
export async function rememberFailure(cache: string, version: string, reason: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  await writeFile(fileIn(cache), JSON.stringify({ version, reason }))
}

/** Makes the next run try again. */
export async function forgetFailure(cache: string): Promise<void> {
  await rm(fileIn(cache), { force: true })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Cut short by a crash: the schema turns it away, and the fetch is simply tried again.
  }
}
