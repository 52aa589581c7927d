import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { openLibrary } from '#node/library/library'
import { ownResources } from '#node/library/shipped-resources'
import { cleanedUp } from '../../../../../support/cleanups'
import { openOwn, ownText } from '../../../../../support/own-texts'
import { bundledId, resources } from '../../../../../support/resources'
import { errorOf, valueOf } from '../../../../../support/results'

const { fresh } = cleanedUp()
const run = (...argv: string[]) => runReader(argv, { resources, today: '2026-11-28' })
const words = '1. The heliotrope bridge.\n\n2. Of that name.'

/** A library with a text whose id the app has brought since. */
function libraryOf(folder: string): string {
  const own = openOwn(folder)
  valueOf(own.add(ownText(bundledId, words)))
  own.close()
  return folder
}

it('a text whose id a bundled one has since is listed and opened under another, and so is the bundled one', async () => {
  const own = openOwn(libraryOf(fresh()))
  const library = openLibrary(ownResources(resources), own)
  const { default: first, declarations } = await library.catalogue()
  const [bundled, mine] = declarations
  expect([first, bundled?.id, bundled?.imported]).toEqual([bundledId, bundledId, undefined])
  expect(mine).toMatchObject({ imported: 'accepted', provenance: { fileName: 'text.txt' } })
  const id = mine?.id ?? ''
  expect(id).toMatch(new RegExp(`^${bundledId}-own-[0-9a-f]{8}$`))
  expect(valueOf(await library.open(bundledId)).provenance).toBeNull()
  const opened = valueOf(await library.open(id))
  expect(opened).toMatchObject({
    declaration: { id },
    provenance: { fileName: 'text.txt' },
    imported: 'accepted',
  })
  expect(library.lastOpened(id)).toEqual(opened)
  // Whatever else comes, its name stays; and no other is made up.
  valueOf(own.add(ownText('ferry', '1. Three.\n\n2. Four.')))
  expect((await library.catalogue()).declarations.map((each) => each.id)).toEqual([bundledId, id, 'ferry'])
  expect(errorOf(await library.open(`${bundledId}-own-00000000`)).code).toBe('not-found')
  expect(errorOf(await library.open('ferry-own-00000000')).code).toBe('not-found')
  own.close()
})

it('the terminal lists, searches, shows and exports both', async () => {
  const folder = fresh()
  const library = ['--library', libraryOf(folder)]
  const listed = JSON.parse((await run('list', ...library, '--json')).text)
  const { id, words: counted } = listed.declarations[1]
  expect(counted).toMatchObject({ in: 8, out: 8, lost: 0 })
  const of = [...library, '--declaration', id]
  expect((await run('text', ...of)).text).toContain('The heliotrope bridge.')
  expect(JSON.parse((await run('show', '1', ...of, '--json')).text)).toMatchObject({
    declaration: id,
    left: [],
  })
  expect((await run('cite', '1', ...of)).text).toContain('imported')
  const hits = JSON.parse((await run('search', ...library, '--json', 'heliotrope')).text)
  expect(hits).toMatchObject([{ declaration: id, id: 'para_1' }])
  const out = join(folder, 'out')
  expect((await run('export', ...of, '--format', 'original', '--out', out)).exitCode).toBe(0)
  expect(readFileSync(out, 'utf8')).toBe(words)
  expect((await run('text', ...library, '--declaration', bundledId)).text).toBe((await run('text')).text)
})
