import { describe, expect, it } from 'vitest'
import {
  type BackupMark,
  backupDelay,
  backupsToDrop,
  backupsToKeep,
  nextBackupDue,
  steadyTime,
} from '#core/notes/backup-policy'
import { createRandom } from '../../../support/random'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const YEAR = 365 * DAY

/** Simulates days of work with six backups a day; `clockError` is added to the clock. Answers true ages of what is left. */
function simulate(days: number, clockError: (day: number) => number): number[] {
  const random = createRandom(9)
  let marks: (BackupMark & { readonly real: number })[] = []
  let serial = 0
  let real = Date.UTC(2026, 0, 1)
  const start = real
  for (let day = 0; day < days; day += 1) {
    for (let count = 0; count < 6; count += 1) {
      real = start + day * DAY + (9 + count) * HOUR + Math.floor(random() * HOUR)
      serial += 1
      const takenAt = real + clockError(day)
      const steadyAt = steadyTime(marks.at(-1) ?? null, takenAt)
      marks.push({ name: `${serial}`, serial, takenAt, steadyAt, isBeforeImport: false, real })
      const dropped = new Set(backupsToDrop(marks).map(({ name }) => name))
      marks = marks.filter(({ name }) => !dropped.has(name))
    }
  }
  return marks.map((mark) => real - mark.real).sort((a, b) => a - b)
}

describe('backups over 400 days', () => {
  it('keep all of 48 hours, then 12 daily, 10 weekly and 9 monthly ones', () => {
    const ages = simulate(400, () => 0)
    const between = (from: number, to: number) => ages.filter((age) => age > from && age <= to).length
    expect(between(-1, 48 * HOUR)).toBeGreaterThanOrEqual(12)
    expect(between(2 * DAY, 14 * DAY)).toBe(12)
    expect(between(14 * DAY, 84 * DAY)).toBeGreaterThanOrEqual(9)
    expect(between(84 * DAY, 354 * DAY)).toBeGreaterThanOrEqual(8)
    expect(ages.length).toBeLessThanOrEqual(13 + 12 + 10 + 9)
    expect(ages.at(-1)).toBeGreaterThan(300 * DAY)
  })

  it.each([
    ['set forward by a year on day 200', (day: number) => (day >= 200 ? YEAR : 0)],
    ['set back by a year on day 200', (day: number) => (day >= 200 ? -YEAR : 0)],
    ['a year ahead for one day', (day: number) => (day === 390 ? YEAR : 0)],
    ['a year behind for one day', (day: number) => (day === 390 ? -YEAR : 0)],
  ])('survive a clock %s', (_name, clockError) => {
    const ages = simulate(400, clockError)
    const recent = ages.filter((age) => age <= 48 * HOUR).length
    expect(recent).toBeGreaterThanOrEqual(12)
    expect(ages.filter((age) => age > 2 * DAY && age <= 14 * DAY).length).toBeGreaterThanOrEqual(9)
    expect(ages.at(-1)).toBeGreaterThan(150 * DAY)
    expect(ages.length).toBeLessThanOrEqual(80)
  })

  it('always keep the newest, however wrong its clock', () => {
    const marks = [
      { name: 'new', serial: 2, takenAt: 0, steadyAt: 9 * YEAR + HOUR, isBeforeImport: false },
      { name: 'old', serial: 1, takenAt: 9 * YEAR, steadyAt: 9 * YEAR, isBeforeImport: false },
    ]
    expect(backupsToKeep(marks)[0]?.name).toBe('new')
  })

  it('keep the last twelve before an import, however old', () => {
    const marks = Array.from({ length: 40 }, (_, index) => ({
      name: `${index}`,
      serial: index,
      takenAt: index,
      // Twenty years back and all within a day, then one of today.
      steadyAt: index < 39 ? index : 20 * YEAR,
      isBeforeImport: index < 39 && index % 2 === 0,
    }))
    const kept = backupsToKeep(marks).map(({ serial }) => serial)
    expect(kept.filter((serial) => serial < 39)).toEqual([38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16])
    expect(kept).toContain(39)
  })
})

it('makes a backup due half an hour after the first change', () => {
  expect(nextBackupDue(null)).toBeNull()
  expect(nextBackupDue(1_000)).toBe(1_000 + backupDelay)
  expect(backupDelay).toBe(30 * 60 * 1_000)
})
