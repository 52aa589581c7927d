import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { backupFolder, inspectFile, listBackups } from '#main/notes-store/backups'
import { connect, findDamage } from '#main/notes-store/connection'
import { openStore } from '#main/notes-store/open-store'
import { readSchemaVersion } from '#main/notes-store/schema'
import { freshFolder } from './notes'

export const killPhases = ['typing', 'migration', 'backup', 'restore'] as const
export type KillPhase = (typeof killPhases)[number]

/** A running writer of notes that can be killed. */
export interface Victim {
  /** Kills it without warning (SIGKILL) and resolves when it is gone. */
  readonly kill: () => Promise<void>
}

/**
 * What writes notes into `folder` and tells of each acknowledged one. The bench drives plain Node; a driver for the
 * packaged app types into its window and reads "Saved" instead.
 */
export type Driver = (
  folder: string,
  phase: KillPhase,
  acknowledged: (id: string, version: number) => void,
) => Victim

const child = fileURLToPath(new URL('./durability-child.ts', import.meta.url))

/** Drives the real store in a process of its own. */
export const processDriver: Driver = (folder, phase, acknowledged) => {
  const process = spawn('node', ['--import', 'tsx', child, folder, phase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: process.stdout }).on('line', (line) => {
    const [id = '', version = ''] = line.split(' ')
    acknowledged(id, Number(version))
  })
  const gone = new Promise<void>((resolve) => process.on('close', () => resolve()))
  return {
    kill: () => {
      process.kill('SIGKILL')
      return gone
    },
  }
}

export interface RoundResult {
  readonly acknowledged: number
  readonly found: number
  readonly lost: number
  readonly integrityFailures: number
  /** Milliseconds of the next start. */
  readonly restart: number
}

const bodySchema = z.object({ body: z.string() })

/** Looks at what a killed writer left. */
function inspect(folder: string, acknowledged: ReadonlyMap<string, number>): RoundResult {
  const file = join(folder, 'notes.db')
  const start = performance.now()
  const probe = connect(file, true)
  const version = readSchemaVersion(probe)
  const damage = findDamage(probe)
  const rows = probe.all("SELECT id, json FROM entries WHERE kind = 'note'")
  if (version === 2) probe.exec('BEGIN; DROP TABLE more; PRAGMA user_version = 1; COMMIT')
  probe.close()
  const opened = openStore({ file, soleOwner: true, now: new Date() })
  const restart = performance.now() - start
  if (opened.ok) opened.value.store.close()
  const saved = new Map(
    rows.map(({ id, json }) => [
      id,
      Number.parseInt(bodySchema.parse(JSON.parse(typeof json === 'string' ? json : '')).body, 10),
    ]),
  )
  const found = [...acknowledged].filter(([id, version]) => (saved.get(id) ?? -1) >= version).length
  const badBackups = listBackups(backupFolder(file)).filter(({ path }) => inspectFile(path).length > 0).length
  return {
    acknowledged: acknowledged.size,
    found,
    lost: acknowledged.size - found,
    integrityFailures: damage.length + badBackups + (opened.ok ? 0 : 1),
    restart,
  }
}

/** One life of a writer: started, killed some time after its first acknowledgement, examined. */
export async function killRound(
  driver: Driver,
  phase: KillPhase,
  random: () => number,
): Promise<RoundResult> {
  const { folder, clean } = freshFolder()
  try {
    const acknowledged = new Map<string, number>()
    let begun = (): void => undefined
    const first = new Promise<void>((resolve) => {
      begun = resolve
    })
    const victim = driver(folder, phase, (id, version) => {
      acknowledged.set(id, version)
      begun()
    })
    await first
    await new Promise((resolve) => setTimeout(resolve, 20 + random() * 400))
    await victim.kill()
    if (!existsSync(join(folder, 'notes.db'))) throw new Error('the writer made no store')
    return inspect(folder, acknowledged)
  } finally {
    clean()
  }
}
