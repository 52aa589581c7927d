import { join } from 'node:path'
import { backupFolder, takeBackup } from '#node/store/backups'
import { thinBackups } from '#node/store/thin-backups'
import { filesHolding } from '../../support/bytes'
import { expectOk, freshFolder, NOW, noteId, openIn, plainNote } from '../../support/notes'
import { pureAttack } from '../attack'
import { hasSameNotes } from '../judges'
import { below } from '../mutations'

/** Notes removed for good, among others of every size, edited, backed up, thinned: the sentinel is in no byte of the folder. */
export const purges = pureAttack('purge', 60, ({ random, number }) => {
  const { folder, clean } = freshFolder()
  try {
    const file = join(folder, 'notes.db')
    const sentinel = `Zanthoria-${number}-${below(random, 1e9)}`
    const opened = openIn(folder)
    const { store, database } = opened
    const count = 5 + below(random, 40)
    const size = () => 'long '.repeat(below(random, 1_500))
    const victims = new Set(Array.from({ length: 1 + below(random, 4) }, () => noteId(below(random, count))))
    for (let index = 0; index < count; index += 1) {
      const isVictim = victims.has(noteId(index))
      const note = plainNote(index, {
        body: `${isVictim ? sentinel : index} ${size()}`,
        tags: isVictim ? [sentinel] : [],
      })
      expectOk(store.saveNotes([note]))
      if (random() < 0.3) expectOk(store.saveNotes([{ ...note, body: `${note.body} ${size()}` }]))
      if (random() < 0.05) expectOk(takeBackup(database, backupFolder(file), 'manual', new Date(NOW)))
    }
    const others = () =>
      expectOk(store.listNotes({ bin: 'with' }))
        .map(({ note }) => note)
        .filter(({ id }) => !victims.has(id))
    const before = others()
    expectOk(store.binNotes([...victims], NOW))
    expectOk(store.purgeNotes([...victims]))
    expectOk(store.scrub())
    expectOk(
      thinBackups(file, {
        kind: 'note',
        ids: victims,
        copies: null,
        isKept: (id) => expectOk(store.getNote(id)) !== null,
      }),
    )
    const after = others()
    const isOpenClean = filesHolding(folder, sentinel)
    expectOk(store.close())
    if (!hasSameNotes(before, after)) return 'other notes changed'
    const left = [...isOpenClean, ...filesHolding(folder, sentinel)]
    return left.length === 0 ? null : `the sentinel is in ${[...new Set(left)].join(', ')}`
  } finally {
    clean()
  }
})
