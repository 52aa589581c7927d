import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { ownTextsNotices } from '#node/library/library-capability'
import { libraryFileName } from '#node/library/own/open-own-texts'
import { createOwnTextsHome } from '#node/library/own/own-texts-home'
import { failureWords } from '#words/failures/en'
import { freshFolder } from '../../../../../support/notes'
import { openOwn, ownText } from '../../../../../support/own-texts'
import { errorOf, valueOf } from '../../../../../support/results'

const { folder, clean } = freshFolder()
afterEach(clean)

const noticeOf = (home: ReturnType<typeof createOwnTextsHome>) =>
  ownTextsNotices(home).map((notice) => failureWords.notice(notice))

it('makes no file until a text comes in, and has it after a restart', () => {
  const home = createOwnTextsHome(folder)
  expect(valueOf(home.texts.list())).toEqual({ texts: [], unreadable: [] })
  expect(errorOf(home.texts.get('meadows'))).toEqual({ what: 'no-such-text', id: 'meadows' })
  expect(existsSync(join(folder, libraryFileName))).toBe(false)
  valueOf(home.texts.add(ownText('meadows', '1. We met.')))
  expect(valueOf(home.texts.sequence())).toBe(1)
  home.texts.close()
  expect(errorOf(home.texts.list())).toMatchObject({ what: 'store', failure: { code: 'closed' } })

  const again = createOwnTextsHome(folder)
  expect(valueOf(again.texts.has('meadows'))).toBe(true)
  expect([again.trouble(), noticeOf(again)]).toEqual([null, []])
  again.texts.close()
})

it('tells of a damaged file for as long as it runs, keeps it, and takes texts into an empty library', () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, libraryFileName), 'not a database, and long enough to be read as one'.repeat(40))
  const home = createOwnTextsHome(folder)
  expect(errorOf(home.texts.list())).toMatchObject({ what: 'store', failure: { code: 'damaged' } })
  expect(valueOf(home.texts.list()).texts).toEqual([])
  valueOf(home.texts.add(ownText('meadows', '1. We met.')))
  const [aside] = readdirSync(folder).filter((name) => /damaged/.test(name))
  expect(aside).toBeDefined()
  expect(noticeOf(home)).toEqual([expect.stringContaining(`It was renamed to “${aside}”`)])
  expect(noticeOf(home)[0]).toContain('Bundled texts and your notes are not affected.')
  home.texts.close()
})

it('opens as soon as nothing is in its way any more', () => {
  const own = openOwn(folder)
  valueOf(own.add(ownText('meadows', '1. We met.')))
  own.close()
  const file = join(folder, libraryFileName)
  renameSync(file, `${file}.elsewhere`)
  mkdirSync(file)
  const home = createOwnTextsHome(folder)
  expect(errorOf(home.texts.list())).toMatchObject({ what: 'store', failure: { code: 'in-the-way' } })
  expect(noticeOf(home)).toEqual([expect.stringContaining('Move it to another place')])
  rmdirSync(file)
  expect(valueOf(home.texts.list()).texts).toEqual([])
  expect(home.trouble()).toBeNull()
  renameSync(`${file}.elsewhere`, file)
  expect(valueOf(home.texts.list()).texts).toHaveLength(1)
  home.texts.close()
})
