import { afterEach, expect, it, vi } from 'vitest'
import { saveKept } from '#node/files/save-kept'
import { failureWords } from '#words/failures/en'

afterEach(() => void vi.restoreAllMocks())

it('answers what came of saving, and logs the code but no words of the file', async () => {
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await saveKept('places', async () => undefined)).toEqual({ ok: true, value: undefined })
  expect(logged).not.toHaveBeenCalled()
  const full = Object.assign(new Error('no space for “my secret”'), { code: 'ENOSPC' })
  const answer = await saveKept('places', () => Promise.reject(full))
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-saved' } })
  expect(answer.ok ? '' : failureWords.reason(answer.error.why)).toMatch(
    /^Bookmarks and places could not be saved\./,
  )
  expect(logged.mock.calls.flat().join('')).toContain('saving places.json: ENOSPC')
  expect(logged.mock.calls.flat().join('')).not.toContain('secret')
})
