/** A backup as the policy sees it. */
export interface BackupMark {
  readonly name: string
  /** Milliseconds since 1970 by the clock of the moment it was taken. */
  readonly takenAt: number
  /** Counts up with every backup, whatever the clock does. */
  readonly serial: number
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

/** Ages that never decrease along the serials: a clock set back or forth cannot make a newer backup the older one. */
function ages(marks: readonly BackupMark[]): { mark: BackupMark; age: number }[] {
  const newestFirst = [...marks].sort((a, b) => b.serial - a.serial)
  let age = 0
  return newestFirst.map((mark, index) => {
    const later = newestFirst[index - 1]
    // A jump of the clock shows as a negative or absurd gap; either way time passed, and how much is unknown.
    const gap = later ? later.takenAt - mark.takenAt : 0
    age += gap < 0 || gap > 200 * DAY ? HOUR : gap
    return { mark, age }
  })
}

/**
 * Which backups to keep. Ages count from the newest backup and not from the clock, so that neither a long holiday
 * nor a wrong clock makes good backups expire. The newest is always kept.
 */
export function backupsToKeep(marks: readonly BackupMark[]): BackupMark[] {
  const aged = ages(marks)
  const keep = new Set(aged.filter(({ age }) => age <= KEEP_ALL).map(({ mark }) => mark))
  let from = KEEP_ALL
  for (const { period, count } of TIERS) {
    for (let slot = 0; slot < count; slot += 1) {
      const start = from + slot * period
      // The oldest of a slot: it will still be there when the slot has moved on into the next tier.
      const chosen = aged.findLast(({ age }) => age > start && age <= start + period)
      if (chosen) keep.add(chosen.mark)
    }
    from += count * period
  }
  return aged.map(({ mark }) => mark).filter((mark) => keep.has(mark))
}

/** The backups that may go. */
export function backupsToDrop(marks: readonly BackupMark[]): BackupMark[] {
  const keep = new Set(backupsToKeep(marks))
  return marks.filter((mark) => !keep.has(mark))
}
