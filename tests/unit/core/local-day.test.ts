import { expect, it } from 'vitest'
import { localDay, localTime } from '#core/local-day'

it('is the day of the reader’s own calendar, not that of Greenwich', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 0))).toBe('2026-01-05')
  expect(localDay(new Date(2026, 10, 27, 23, 59, 59))).toBe('2026-11-27')
})

it('has the minute of the reader’s own clock, as a file name can hold it', () => {
  expect(localTime(new Date(2026, 0, 5, 9, 5, 59))).toBe('09-05')
})
