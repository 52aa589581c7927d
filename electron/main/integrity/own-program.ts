import { app } from 'electron'
import { createReadStream } from 'original-fs'
import type { ProgramState } from '#contract/channels'
import { checkProgram } from '#node/integrity/program-check'

let checking: Promise<ProgramState> | null = null

/** Compares this program with the list that was made when it was packaged: once, at the first request. */
export function checkOwnProgram(): Promise<ProgramState> {
  checking ??= checkProgram(app.isPackaged ? process.resourcesPath : null, createReadStream)
  return checking
}
