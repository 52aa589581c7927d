import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { backupFolder, takeBackup } from '#node/store/backups'
import { connect } from '#node/store/connection'
import { type DrivenApp, driveApp } from '../driver/piped-app'
import { expectOk, openIn } from '../notes'
import { olderAgain } from '../packaged'
import { firstNotes, type Ledger, missingFrom, savedIds, typedBody, versionOf } from './ledger'
import { dropOldBackups, hasHalfCopy, readBackups, readLeftBehind } from './left-behind'
import * as page from './window'

export const killKinds = ['typing', 'migration', 'backup', 'restore', 'briefing', 'purge'] as const
export type KillKind = (typeof killKinds)[number]

/** What is needed to kill the app in one kind of work, again and again on one folder. */
export interface CrashOptions {
  readonly kind: KillKind
  readonly rounds: number
  /** The packaged app; for `migration` the one with the newer schema. */
  readonly executable: string
  readonly display: string
  readonly random: () => number
}

export interface CrashReport {
  readonly kind: KillKind
  readonly rounds: number
  /** Acknowledgements seen: every note and briefing as often as it was saved, every removal for good. */
  readonly marks: number
  /** Kills of the main process alone; the others were of all its processes at once. */
  readonly ofMainAlone: number
  /** Things removed for good that were there again after a kill. */
  readonly returned: number
  /** Notes and briefings whose saving the app acknowledged; beside them, those that were there before must be there. */
  readonly acknowledged: number
  readonly found: number
  readonly lost: number
  /** Damaged stores and backups, mixtures of old and new, starts that did not open the notes. */
  readonly integrityFailures: number
  /** Kills that came while the work was half done. */
  readonly midway: number
  /** From each start to the notes being open, in milliseconds. */
  readonly starts: readonly number[]
}

/** How many notes lie in the store before the first round, so that copying them takes longer than a kill. */
const already: Readonly<Record<KillKind, number>> = {
  typing: 50,
  migration: 800,
  backup: 800,
  restore: 200,
  briefing: 50,
  purge: 200,
}

/** One folder that is killed in, with what must be in it. */
interface Scene {
  readonly folder: string
  readonly file: string
  readonly kind: KillKind
  readonly start: () => Promise<DrivenApp>
  /** All that must be there, with what was there before the first round. */
  readonly ledger: Map<string, number>
  /** Ids of the notes and briefings whose saving the app acknowledged. */
  readonly acknowledged: Set<string>
  /** Ids whose removal for good it acknowledged. */
  readonly purged: Set<string>
  marks: number
  ofMainAlone: number
  readonly random: () => number
  /** The version of the next note that is saved. */
  next: number
}

/** What one kill did. */
interface Kill {
  /** The notes that must be in the store itself; with `older` instead of them, they must be in a whole backup. */
  readonly older: Ledger | null
  readonly isMidway: boolean
}

function note(scene: Scene, news: readonly (readonly [string, number])[]): boolean {
  for (const [id, version] of news) {
    // What stands in the editor is told at every look: it is a new mark only when it is a new text.
    if ((scene.ledger.get(id) ?? -1) < version) scene.marks += 1
    scene.ledger.set(id, Math.max(version, scene.ledger.get(id) ?? -1))
    scene.acknowledged.add(id)
  }
  return news.length > 0
}

/** Kills all processes of the app or its main process alone, by chance. */
async function killSomehow(scene: Scene, app: DrivenApp): Promise<void> {
  if (scene.random() < 0.5) return app.kill()
  scene.ofMainAlone += 1
  await app.killMain()
}

async function saveMore(scene: Scene, app: DrivenApp, count: number): Promise<void> {
  await page.save(app, scene.next, scene.next + count)
  scene.next += count
}

/** Waits until `isSo`, at most `within` milliseconds. */
async function until(isSo: () => boolean, within: number): Promise<boolean> {
  const deadline = performance.now() + within
  while (!isSo()) {
    if (performance.now() > deadline) return false
    await sleep(1)
  }
  return true
}

/** Saves notes and waits for all acknowledgements. */
async function saveSome(scene: Scene, app: DrivenApp, count: number): Promise<void> {
  await saveMore(scene, app, count)
  for (let answered = 0; answered < count; ) {
    const news = await page.acknowledged(app)
    note(scene, news)
    answered += news.length
  }
}

/** How many notes always wait to be saved while words are typed: the kill finds the app at a commit. */
const waiting = 100

const isTyped = ([id]: readonly [string, number]): boolean => !id.startsWith(savedIds)

/** Types into a note of the text while other notes are saved as fast as the app answers. */
async function killWhileTyping(scene: Scene, app: DrivenApp): Promise<Kill> {
  await page.openEditor(app)
  let deadline = Number.POSITIVE_INFINITY
  let left = 0
  for (let word = 1; performance.now() < deadline; word += 1) {
    if (left < waiting / 2) {
      await saveMore(scene, app, waiting)
      left += waiting
    }
    await page.type(app, word === 1 ? typedBody(1) : ` ${word}`)
    const news = await page.acknowledged(app)
    note(scene, news)
    left -= news.filter((each) => !isTyped(each)).length
    if (news.some(isTyped)) deadline = Math.min(deadline, performance.now() + 20 + scene.random() * 500)
  }
  await killSomehow(scene, app)
  return { older: null, isMidway: true }
}

/** Ends the app as a session that is logged off does, and kills it while it writes its last backup. */
async function killWhileBackingUp(scene: Scene, app: DrivenApp): Promise<Kill> {
  await saveSome(scene, app, 20)
  app.terminate()
  await until(() => hasHalfCopy(scene.file) || !app.isRunning(), 5_000)
  await sleep(scene.random() * 150)
  await killSomehow(scene, app)
  return { older: null, isMidway: hasHalfCopy(scene.file) }
}

async function killWhileRestoring(scene: Scene, app: DrivenApp): Promise<Kill> {
  const [newest] = readBackups(scene.file).whole
  await saveSome(scene, app, 10)
  await page.beginRestoring(app)
  await sleep(scene.random() * 500)
  await killSomehow(scene, app)
  return { older: newest?.versions ?? null, isMidway: hasHalfCopy(scene.file) }
}

/** The newer app meets a store of the older schema; when it was killed, a second start must finish the work. */
async function killWhileMigrating(scene: Scene, app: DrivenApp): Promise<Kill> {
  await until(() => hasHalfCopy(scene.file) || !app.isRunning(), 30_000)
  await sleep(scene.random() * 400)
  await killSomehow(scene, app)
  return { older: null, isMidway: readLeftBehind(scene.file).schemaVersion === 1 }
}

/** Keeps a few briefings again and again, as edits of them do, beside notes. */
async function killWhileKeepingBriefings(scene: Scene, app: DrivenApp): Promise<Kill> {
  const count = 400
  await page.keepBriefings(app, scene.next, scene.next + count)
  scene.next += count
  await saveMore(scene, app, waiting)
  const deadline = performance.now() + 100 + scene.random() * 400
  while (performance.now() < deadline) note(scene, await page.acknowledged(app))
  await killSomehow(scene, app)
  return { older: null, isMidway: true }
}

/** Removes notes and briefings for good while others are saved. */
async function killWhilePurging(scene: Scene, app: DrivenApp): Promise<Kill> {
  const count = 60
  await saveMore(scene, app, waiting)
  await page.beginPurging(app, scene.next, count)
  scene.next += count
  const least = scene.purged.size + 2
  const deadline = performance.now() + 200 + scene.random() * 600
  while (performance.now() < deadline || scene.purged.size < least) {
    note(scene, await page.acknowledged(app))
    const gone = await page.purged(app)
    scene.marks += gone.length
    for (const id of gone) scene.purged.add(id)
  }
  await killSomehow(scene, app)
  return { older: null, isMidway: true }
}

const kills = {
  briefing: killWhileKeepingBriefings,
  purge: killWhilePurging,
  typing: killWhileTyping,
  backup: killWhileBackingUp,
  restore: killWhileRestoring,
  migration: killWhileMigrating,
} as const

function prepare(options: CrashOptions, folder: string): Scene {
  const { kind, executable, display, random } = options
  const { store, database } = openIn(folder)
  const notes = firstNotes(already[kind])
  expectOk(store.saveNotes(notes))
  const file = join(folder, 'notes.db')
  if (kind === 'restore') expectOk(takeBackup(database, backupFolder(file), 'manual', new Date()))
  expectOk(store.close())
  const ledger = new Map(notes.map(({ id, body }) => [id, versionOf(body)]))
  const start = () => driveApp({ executable, dataFolder: folder, display })
  return {
    folder,
    file,
    kind,
    start,
    ledger,
    acknowledged: new Set(),
    purged: new Set(),
    marks: 0,
    ofMainAlone: 0,
    random,
    next: already[kind] + 1,
  }
}

/** A folder as the older app leaves it. */
function makeOlder(file: string): void {
  const database = connect(file, true)
  database.exec(olderAgain)
  database.close()
}

const isSame = (one: Ledger, other: Ledger): boolean =>
  one.size === other.size && [...one].every(([id, version]) => other.get(id) === version)

/** Looks at what a kill left: how much is not whole, which notes are gone, and the backup that holds them all. */
function examine({ file, ledger, purged }: Scene, { older }: Kill) {
  const left = readLeftBehind(file)
  const backups = readBackups(file)
  const missing = missingFrom(left.versions, ledger)
  const failures = left.damage.length + backups.broken
  const returned = [...purged].filter((id) => left.versions.has(id))
  if (missing.length === 0) return { failures, missing, returned, backup: null }
  const whole = backups.whole.find(({ versions }) => missingFrom(versions, ledger).length === 0)
  const isOlder = older !== null && isSame(left.versions, older)
  return isOlder && whole
    ? { failures, missing: [], returned, backup: whole.name }
    : { failures, missing, returned, backup: null }
}

/** One kind of kill, `rounds` times on one folder: what was acknowledged in any round must be there after all of them. */
export async function crashRounds(options: CrashOptions): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), `crash-${options.kind}-`))
  const scene = prepare(options, folder)
  const lost = new Set<string>()
  const starts: number[] = []
  const returned = new Set<string>()
  let integrityFailures = 0
  let midway = 0

  const check = (versions: Ledger): void => {
    for (const id of missingFrom(versions, scene.ledger)) {
      lost.add(id)
    }
    for (const id of scene.purged) if (versions.has(id)) returned.add(id)
  }
  /** Starts the app anew and has it open what the last kill left. */
  const restart = async (backup: string | null): Promise<DrivenApp> => {
    const began = performance.now()
    const app = await scene.start()
    try {
      if (backup !== null) {
        await page.openedNotes(app)
        await page.restore(app, backup)
      }
      const versions = await page.openedNotes(app)
      if (backup === null) starts.push(performance.now() - began)
      check(versions)
      return app
    } catch (error) {
      await app.kill()
      throw error
    }
  }

  let backup: string | null = null
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      const isMigration = options.kind === 'migration'
      const app = isMigration ? await scene.start() : await restart(backup)
      let kill: Kill
      try {
        kill = await kills[options.kind](scene, app)
      } finally {
        await app.kill()
      }
      if (kill.isMidway) midway += 1
      const examined = examine(scene, kill)
      integrityFailures += examined.failures
      for (const id of examined.missing) {
        lost.add(id)
      }
      for (const id of examined.returned) returned.add(id)
      backup = examined.backup
      if (isMigration) {
        const again = await restart(null)
        await saveSome(scene, again, 5)
        await again.kill()
        if (readLeftBehind(scene.file).schemaVersion !== 2) throw new Error('the migration was not done')
        makeOlder(scene.file)
      }
      dropOldBackups(scene.file)
    }
    if (options.kind !== 'migration') await (await restart(backup)).kill()
  } catch (error) {
    // A start that opens nothing is what this is all about: it is counted, and told.
    console.error(`${options.kind}: ${error instanceof Error ? error.message : String(error)}`)
    integrityFailures += 1
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const { acknowledged, marks, ofMainAlone } = scene
  return {
    kind: options.kind,
    rounds: options.rounds,
    marks,
    ofMainAlone,
    returned: returned.size,
    acknowledged: acknowledged.size,
    found: [...acknowledged].filter((id) => !lost.has(id)).length,
    lost: lost.size,
    integrityFailures,
    midway,
    starts,
  }
}
