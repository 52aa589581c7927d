import { openIn, plainNote } from './notes'

/** Another process at work on the store of a folder: saves twenty notes one by one, says so, and goes on holding it. */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of the store')
const { store } = openIn(folder)
for (let number = 1; number <= 20; number += 1) {
  const saved = store.saveNotes([plainNote(number)])
  if (!saved.ok) throw new Error(saved.error.code)
}
process.stdout.write('saved 20\n')
process.stdin.resume()
