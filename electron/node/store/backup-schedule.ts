import { nextBackupDue } from '#core/notes/backup-policy'
import type { StoreFailure } from '#core/notes/store'
import type { Result } from '#core/result'
import type { Backup, BackupReason } from './backups'

/** Takes backups 30 minutes after a change and on quitting. */
export interface BackupSchedule {
  /** To be called after every change that was committed. */
  noteChanged(): void
  /** To be called on quitting: takes a backup when something has changed, and stops. */
  finish(): Result<Backup, StoreFailure> | null
}

export interface ScheduleOptions {
  readonly take: (reason: BackupReason) => Result<Backup, StoreFailure>
  /** Told of every scheduled backup, good or bad: a failure is shown, and tried again after the next change. */
  readonly onTaken: (result: Result<Backup, StoreFailure>) => void
  /** Monotonic milliseconds, e.g. `performance.now`. */
  readonly clock: () => number
}

export function createBackupSchedule({ take, onTaken, clock }: ScheduleOptions): BackupSchedule {
  let firstChangeAt: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const run = (): void => {
    timer = null
    const result = take('scheduled')
    if (result.ok) firstChangeAt = null
    onTaken(result)
  }
  return {
    noteChanged: () => {
      firstChangeAt ??= clock()
      const due = nextBackupDue(firstChangeAt)
      if (timer === null && due !== null) timer = setTimeout(run, Math.max(0, due - clock()))
    },
    finish: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      return firstChangeAt === null ? null : take('quit')
    },
  }
}
