import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { librarySteps } from '#node/library/own/schema'
import { connect } from '#node/store/connection'
import { migrate } from '#node/store/schema'
import { cleanedUp } from '../../../../../support/cleanups'
import { openOwn, ownText } from '../../../../../support/own-texts'
import { resources } from '../../../../../support/resources'
import { errorOf, valueOf } from '../../../../../support/results'

const { fresh } = cleanedUp()
const run = (...argv: string[]) => runReader(argv, { resources, today: '2026-11-28' })
const page = `<!doctype html><html lang="en"><title>T</title><body><nav><a href="/">Home of the Sill</a></nav>
<main><h1>On the Sill</h1><p>1. The sides welcomed the bridge.</p><p>2. They welcomed the ferry.</p></main>
<footer>All rights reserved</footer></body></html>`

it('what was left out of a text, and why, is kept with it and told', async () => {
  const folder = fresh()
  const file = join(folder, 'sill.html')
  writeFileSync(file, page)
  const library = join(folder, 'own')
  const report = JSON.parse((await run('import', file, '--library', library, '--id', 'sill', '--json')).text)
  const [{ left, words }] = report
  expect(left).toContainEqual({ words: 'Home of the Sill', why: 'web-furniture' })
  const shown = await run('show', '1', '--library', library, '--declaration', 'sill', '--json')
  expect(JSON.parse(shown.text)).toMatchObject({
    declaration: 'sill',
    units: [{ eId: 'para_1', kind: 'paragraph', num: '1.', text: 'The sides welcomed the bridge.' }],
    words: { ...words, lost: 0 },
    left,
  })
  const listed = JSON.parse((await run('list', '--library', library, '--json')).text)
  expect(listed.declarations.at(-1)).toMatchObject({ id: 'sill', words: { ...words, lost: 0 }, left })
  expect(listed.declarations[0]).not.toHaveProperty('left')
  const bundled = JSON.parse((await run('show', '1', '--library', library, '--json')).text)
  expect(bundled).not.toHaveProperty('left')
})

it('goes with an edition, and with the text when that is removed', () => {
  const folder = fresh()
  const own = openOwn(folder)
  const text = ownText('sill', '1. One.\n\n2. Two.')
  valueOf(own.add(text))
  const account = { ...text.account, left: [{ words: 'page 3', why: 'page-number' as const }] }
  const { listing, declaration } = text
  valueOf(own.saveEdition('sill', { ...listing, declaration, account }))
  expect(valueOf(own.account('sill'))).toEqual(account)
  valueOf(own.bin('sill', new Date()))
  valueOf(own.remove('sill'))
  valueOf(own.add(text))
  expect(valueOf(own.account('sill'))).toEqual(text.account)
  own.close()
})

it('is not known of a text of an earlier version, and a damaged one is told beside the text', async () => {
  const folder = fresh()
  const file = join(folder, 'library.db')
  const old = connect(file, true)
  migrate(old, librarySteps.slice(0, 1))
  old.run("INSERT INTO meta VALUES ('scrub', 'done')")
  old.close()
  const own = openOwn(folder)
  valueOf(own.add(ownText('sill', '1. One.\n\n2. Two.')))
  valueOf(own.add(ownText('ferry', '1. Three.\n\n2. Four.')))
  own.close()
  const database = connect(file, true)
  database.exec("DELETE FROM accounts WHERE text = 'sill'")
  database.exec("UPDATE accounts SET account = zeroblob(length(account)) WHERE text = 'ferry'")
  database.close()
  const again = openOwn(folder)
  expect(valueOf(again.account('sill'))).toBeNull()
  expect(errorOf(again.account('ferry'))).toMatchObject({
    what: 'unreadable',
    part: 'account',
    why: 'altered',
  })
  again.close()
  const { declarations } = JSON.parse((await run('list', '--library', folder, '--json')).text)
  expect(declarations.slice(1)).toMatchObject([
    { id: 'sill', words: null, left: null },
    { id: 'ferry', words: null, accountProblem: expect.stringContaining('The text itself is safe') },
  ])
})
