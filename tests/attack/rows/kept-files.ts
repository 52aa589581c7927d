import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { noPlaces } from '#contract/places/places'
import { noSearches } from '#contract/search/searches'
import { openRecentExtracts } from '#node/briefing/recent-extracts'
import { openPlaces, placesFile } from '#node/places/places-store'
import { openSearches, searchesFile } from '#node/search/searches-store'
import { defaultSettingsFile } from '#node/settings/settings-file'
import { openSettings } from '#node/settings/settings-store'
import { failureWords } from '#words/failures/en'
import { pick } from '../../support/random'
import type { Attack } from '../attack'
import { mutatedBytes, mutatedJson } from '../mutations'

const now = new Date('2026-01-02T03:04:05.000Z')

/** Each small file of the data folder: whole, and opened as the app opens it. */
const files = {
  'settings.json': {
    content: defaultSettingsFile as unknown,
    open: (folder: string) => openSettings(folder, now).notices,
  },
  'places.json': {
    content: placesFile(noPlaces) as unknown,
    open: (folder: string) => openPlaces(folder, now).notices,
  },
  'searches.json': {
    content: searchesFile(noSearches) as unknown,
    open: (folder: string) => openSearches(folder, now).notices,
  },
  'extracts.json': {
    content: {
      version: 1,
      recent: [
        {
          id: 'one',
          briefing: 'two',
          title: 'Trade',
          format: 'pdf',
          wordNotes: 'footnotes',
          path: '/home/x.pdf',
          at: now.toISOString(),
        },
      ],
    } as unknown,
    open: (folder: string) => openRecentExtracts(folder, now).notices,
  },
} as const
type FileName = keyof typeof files
const names: readonly FileName[] = ['settings.json', 'places.json', 'searches.json', 'extracts.json']

const written = (name: FileName): string => `${JSON.stringify(files[name].content, null, 2)}\n`

/**
 * Settings, places, searches and recent extracts, one of them damaged: each is opened, the damaged one is read or set
 * aside, byte for byte, and told of; the others are as they were.
 */
export const keptFiles: Attack = {
  name: 'kept-files',
  tries: 3_000,
  open: () => ({
    attempt: ({ random }) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'attack-kept-'))
      try {
        for (const name of names) writeFileSync(path.join(folder, name), written(name))
        const victim = pick(random, names)
        const isJson = random() < 0.5
        const bytes = isJson
          ? Buffer.from(JSON.stringify(mutatedJson(random, files[victim].content)))
          : mutatedBytes(random, Buffer.from(written(victim)))
        writeFileSync(path.join(folder, victim), bytes)
        for (const name of names) {
          const notices = files[name].open(folder)
          // Read, understood and written anew later is the one other way.
          const isAside = readdirSync(folder).some(
            (each) => each !== victim && readFileSync(path.join(folder, each)).equals(bytes),
          )
          if (name !== victim && notices.length > 0) return `${name} is told of, ${victim} was damaged`
          if (name === victim && notices.length > 0 && !isAside)
            return `${victim} is nowhere as it was, and was told to be set aside`
          if (name === victim && notices.some((notice) => failureWords.notice(notice).trim() === ''))
            return 'told without a word'
          if (name !== victim && readFileSync(path.join(folder, name), 'utf8') !== written(name))
            return `${name} was changed, ${victim} was damaged`
        }
        return null
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    close: () => undefined,
  }),
}
