import { attempt } from '#core/notes/row-reading'
import { type Damage, type StoreFailure, StoreFault } from '#core/notes/store'
import { failure, type Result } from '#core/result'
import { closeQuietly, connect, findDamage } from './connection'
import { readHeader } from './database-file'
import { guardOpening } from './failures'
import { claimStore } from './holder'
import { readSchemaVersion, schemaVersion } from './schema'
import { expectNoStrangers } from './strangers'

/** What a look at a store's file that is whole found. */
export interface Verification {
  readonly schemaVersion: number
  /** Notes outside the bin, notes in it, other things. */
  readonly counts: { readonly live: number; readonly binned: number; readonly records: number }
}

/** Damage that was only looked at. Where the backups are is for the caller to say. */
const damaged = (damage: readonly Damage[]): StoreFailure => ({
  code: 'damaged',
  detail: { kind: 'damage-found', damage },
})

/** Looks at a store without changing what it holds and without setting anything aside. */
export function verifyStore(file: string, soleOwner: boolean): Result<Verification, StoreFailure> {
  let damage: readonly Damage[] = []
  const verified = attempt(() =>
    guardOpening(file, () => {
      expectNoStrangers(file)
      const release = claimStore(file)
      try {
        if (readHeader(file) === null) throw new StoreFault({ code: 'damaged' })
        const database = connect(file, soleOwner)
        try {
          const version = readSchemaVersion(database)
          if (version > schemaVersion) throw new StoreFault({ code: 'newer-schema' })
          damage = findDamage(database)
          if (damage.length > 0) throw new StoreFault(damaged(damage))
          const count = (where: string): number =>
            Number(database.get(`SELECT count(*) AS n FROM entries WHERE ${where}`)?.['n'] ?? 0)
          return {
            schemaVersion: version,
            counts: {
              live: count("kind = 'note' AND deleted_at IS NULL"),
              binned: count("kind = 'note' AND deleted_at IS NOT NULL"),
              records: count("kind <> 'note'"),
            },
          }
        } finally {
          closeQuietly(database)
        }
      } finally {
        release()
      }
    }),
  )
  const isDamaged = !verified.ok && verified.error.code === 'damaged'
  return isDamaged ? failure(damaged(damage)) : verified
}
