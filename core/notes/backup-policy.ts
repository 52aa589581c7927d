/** A backup as the policy sees it. */
export interface BackupMark {
  readonly name: string
  /** Milliseconds since 1970 by the clock of the moment it was taken. */
  readonly takenAt: number
  /** Milliseconds on a scale that never goes backwards, whatever the clock does: see {@link steadyTime}. */
  readonly steadyAt: number
  /** Counts up with every backup. */
  readonly serial: number
  /** Made before an import: the only place where the replaced words still are. */
  readonly isBeforeImport: boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The tiers of assurance.md: all of 48 hours, then 12 daily, 10 weekly and 9 monthly ones. */
const KEEP_ALL = 48 * HOUR
const TIERS = [
  { period: DAY, count: 12 },
  { period: 7 * DAY, count: 10 },
  { period: 30 * DAY, count: 9 },
] as const

/** This many of the backups made before an import are kept, however old they are. */
const KEPT_BEFORE_IMPORTS = 12

/** How long after the first change since the last backup the next one is due. */
export const backupDelay = HOUR / 2

/**
 * When the next scheduled backup is due, or `null` while nothing has changed since the last one.
 *
 * @param firstChangeAt - monotonic milliseconds of the first change since the last backup, or `null`
 */
export function nextBackupDue(firstChangeAt: number | null): number | null {
  return firstChangeAt === null ? null : firstChangeAt + backupDelay
}

/** A gap between backups longer than this is treated as a jump of the clock, not as a holiday. */
const LONGEST_PAUSE = 200 * DAY

/**
 * The steady time of the next backup. Steps of the clock are followed as long as they are believable. A step back or a
 * very long step shows that time passed, but not how much. The value is stored with the backup, because calculating it
 * again after other backups were removed would give another result.
 *
 * @param now - milliseconds since 1970 by the clock
 */
export function steadyTime(previous: Pick<BackupMark, 'takenAt' | 'steadyAt'> | null, now: number): number {
  if (!previous) return now
  const step = now - previous.takenAt
  return previous.steadyAt + (step < 0 || step > LONGEST_PAUSE ? HOUR : step)
}

/**
 * Which backups to keep. Ages count from the newest backup and not from the clock, so that neither a long holiday nor a
 * wrong clock makes good backups expire. Days, weeks and months are fixed periods, and the oldest backup of each is
 * kept. If the periods moved with the newest backup, they would remove the backups they should keep. The newest is
 * always kept, and so are the last ones before an import.
 */
export function backupsToKeep(marks: readonly BackupMark[]): BackupMark[] {
  const newestFirst = [...marks].sort((a, b) => b.serial - a.serial)
  const newest = newestFirst[0]?.steadyAt ?? 0
  const aged = newestFirst.map((mark) => ({ mark, age: newest - mark.steadyAt }))
  const keep = new Set(aged.filter(({ age }) => age <= KEEP_ALL).map(({ mark }) => mark))
  for (const mark of newestFirst.filter((one) => one.isBeforeImport).slice(0, KEPT_BEFORE_IMPORTS))
    keep.add(mark)
  let from = KEEP_ALL
  for (const { period, count } of TIERS) {
    const to = from + count * period
    const oldest = new Map<number, BackupMark>()
    for (const { mark, age } of aged) {
      // Newest first: the last one seen of a period is its oldest.
      if (age > from && age <= to) oldest.set(Math.floor(mark.steadyAt / period), mark)
    }
    for (const mark of [...oldest.values()].slice(0, count)) keep.add(mark)
    from = to
  }
  return aged.map(({ mark }) => mark).filter((mark) => keep.has(mark))
}

/** The backups that may go. */
export function backupsToDrop(marks: readonly BackupMark[]): BackupMark[] {
  const keep = new Set(backupsToKeep(marks))
  return marks.filter((mark) => !keep.has(mark))
}
