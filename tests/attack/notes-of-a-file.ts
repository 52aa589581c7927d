import { type Note, noteSchema } from '#core/notes/note'
import { connect, scan } from '#node/store/connection'

/** The notes in a file of notes that nobody has open, such as a backup. Throws when it is not whole. */
export function readNotesOf(file: string): readonly Note[] {
  const database = connect(file, true)
  try {
    const { rows, damage } = scan(database)
    if (damage.length > 0) throw new Error(`${file}: ${JSON.stringify(damage)}`)
    return rows.filter(({ kind }) => kind === 'note').map(({ json }) => noteSchema.parse(JSON.parse(json)))
  } finally {
    database.close()
  }
}
