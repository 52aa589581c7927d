import { expect, it } from 'vitest'
import { localDay } from '#core/local-day'

it('is the day of the reader’s own calendar, not that of Greenwich', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 0))).toBe('2026-01-05')
  expect(localDay(new Date(2026, 10, 27, 23, 59, 59))).toBe('2026-11-27')
})
