import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openLibrary } from '#node/library/library'
import { type OwnTextActions, ownTextHandlers } from '#node/library/own/own-text-handlers'
import { ownResources } from '#node/library/shipped-resources'
import { bytesOf } from '../../../../../support/formats/bytes-of'
import { freshFolder } from '../../../../../support/notes'
import { noActions, openOwn, ownText } from '../../../../../support/own-texts'
import { bundledId, resources } from '../../../../../support/resources'
import { errorOf, valueOf } from '../../../../../support/results'

const { folder, clean } = freshFolder()
afterEach(clean)

const words = '1. We met.\n\n2. We left.'

function handlersWith(actions: Partial<OwnTextActions> = {}) {
  const own = openOwn(folder)
  valueOf(own.add(ownText('meadows', words, 'Meadows.TXT')))
  const library = openLibrary(ownResources(resources), own)
  return { own, handlers: ownTextHandlers({ library, own, ...noActions, ...actions }) }
}

it('renames, bins, puts back and removes own texts, and none that came with the reader', async () => {
  const { own, handlers } = handlersWith({ notesOn: () => 3 })
  const { date, place, parties, language } = valueOf(await handlers['library:own']('meadows', 0))
  const facts = { shortTitle: 'Other', date, place, parties: [...parties], language }
  valueOf(await handlers['library:rename']({ id: 'meadows', facts }, 0))
  expect(valueOf(own.get('meadows')).shortTitle).toBe('Other')
  expect(valueOf(await handlers['library:notes-on']('meadows', 0))).toBe(3)
  expect(errorOf(await handlers['library:remove']('meadows', 0)).why).toMatchObject({
    failure: { what: 'not-binned' },
  })
  valueOf(await handlers['library:bin']({ id: 'meadows', isBinned: true }, 0))
  valueOf(await handlers['library:bin']({ id: 'meadows', isBinned: false }, 0))
  expect(valueOf(own.get('meadows')).binnedAt).toBeNull()
  valueOf(await handlers['library:bin']({ id: 'meadows', isBinned: true }, 0))
  expect(valueOf(await handlers['library:remove']('meadows', 0))).toEqual({ isWiped: true })
  expect(valueOf(own.has('meadows'))).toBe(false)
  for (const answer of [
    await handlers['library:rename']({ id: bundledId, facts }, 0),
    await handlers['library:bin']({ id: bundledId, isBinned: true }, 0),
    await handlers['library:remove'](bundledId, 0),
    await handlers['library:export']({ id: bundledId, format: 'text' }, 0),
  ])
    expect(errorOf(answer).code).toBe('not-found')
  own.close()
})

it('removes a text that is listed under another id than its own, and counts its notes under both', async () => {
  const own = openOwn(folder)
  valueOf(own.add(ownText(bundledId, words)))
  const library = openLibrary(ownResources(resources), own)
  const mine = (await library.catalogue()).declarations.find(({ imported }) => imported !== undefined)
  const listed = mine?.id ?? ''
  expect(listed).toMatch(/-own-[0-9a-f]{8}$/)
  const counts: Readonly<Record<string, number | null>> = { [bundledId]: 2, [listed]: 3 }
  const notesOn = (id: string) => counts[id] ?? null
  const handlers = ownTextHandlers({ library, own, ...noActions, notesOn })
  expect(valueOf(await handlers['library:notes-on'](listed, 0))).toBe(5)
  expect(valueOf(await handlers['library:notes-on'](bundledId, 0))).toBe(2)
  const untold = ownTextHandlers({
    library,
    own,
    ...noActions,
    notesOn: (id) => (id === listed ? 3 : null),
  })
  expect(valueOf(await untold['library:notes-on'](listed, 0))).toBeNull()
  // The id they share is that of the bundled text.
  for (const answer of [
    await handlers['library:own'](bundledId, 0),
    await handlers['library:bin']({ id: bundledId, isBinned: true }, 0),
  ])
    expect(errorOf(answer).code).toBe('not-found')
  expect(valueOf(own.get(bundledId)).binnedAt).toBeNull()
  valueOf(await handlers['library:bin']({ id: listed, isBinned: true }, 0))
  expect(valueOf(await handlers['library:remove'](listed, 0))).toEqual({ isWiped: true })
  expect(valueOf(own.has(bundledId))).toBe(false)
  own.close()
})

it('writes the original byte for byte under its own ending, and says where the words of the others are from', async () => {
  const asked: string[] = []
  const { own, handlers } = handlersWith({
    askWhere: async ({ what, ending }) => {
      const file = join(folder, `${what}.${ending}`)
      asked.push(file)
      return file
    },
    originOf: () => 'Imported',
  })
  for (const format of ['original', 'akoma-ntoso', 'text'] as const)
    valueOf(await handlers['library:export']({ id: 'meadows', format }, 0))
  const [original = '', xml = '', text = ''] = asked
  expect(readFileSync(original)).toEqual(Buffer.from(bytesOf(words)))
  expect(original.endsWith('original.txt')).toBe(true)
  expect(readFileSync(xml, 'utf8')).toContain('<akomaNtoso')
  expect(readFileSync(text, 'utf8')).toMatch(/We left\.[\s\S]*— Imported\n$/)
  own.close()
})

it('writes nothing where the reader thinks better of it', async () => {
  const { own, handlers } = handlersWith()
  expect(valueOf(await handlers['library:export']({ id: 'meadows', format: 'text' }, 0))).toEqual({
    name: null,
  })
  expect(existsSync(join(folder, 'text.txt'))).toBe(false)
  own.close()
})
