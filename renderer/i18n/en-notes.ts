import type { NotesBackup, NotesFormat } from '#contract/notes'
import type { ColourSign, NoteColour } from '#core/notes/colours'
import type { NoteSort } from '#core/notes/filter'
import type { NoteState, NoteVisibility } from '#core/notes/note'

const colours: Readonly<Record<NoteColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  orange: 'Orange',
  violet: 'Violet',
}
const signs: Readonly<Record<ColourSign, string>> = {
  solid: 'line',
  double: 'double line',
  dashed: 'dashes',
  dotted: 'dots',
  wavy: 'wave',
  boxed: 'frame',
}
const sorts: Readonly<Record<NoteSort, string>> = {
  place: 'Place in the text',
  newest: 'Newest first',
  oldest: 'Oldest first',
  colour: 'Colour',
}
const states: Readonly<Record<NoteState, string>> = {
  anchored: 'In place',
  moved: 'Moved with the text',
  uncertain: 'Place uncertain',
  orphaned: 'Words are gone',
}
const meanings: Readonly<Record<Exclude<NoteState, 'anchored'>, string>> = {
  moved: 'Their words were found elsewhere or slightly changed. They stand there now.',
  uncertain: 'Words like theirs were found, but not surely the same. They wait for you.',
  orphaned:
    'Their words were not found. To attach a note, select words in the text or choose a paragraph first, then open this review again.',
}
const visibilities: Readonly<Record<NoteVisibility, string>> = { private: 'Private', public: 'Public' }
const formats: Readonly<Record<NotesFormat, string>> = {
  jsonld: 'Web Annotations (complete, can be imported)',
  markdown: 'Markdown (to read)',
  csv: 'Table (CSV)',
}
const reasons: Readonly<Record<NotesBackup['reason'], string>> = {
  scheduled: 'by itself',
  quit: 'on closing',
  migration: 'before an update',
  restore: 'before a restore',
  manual: 'on request',
  import: 'before an import',
}
const steps: Readonly<Record<'paragraph' | 'sentence' | 'words', string>> = {
  paragraph: 'Paragraph',
  sentence: 'Sentence',
  words: 'Words',
}
const count = (number: number): string => (number === 1 ? '1 note' : `${number} notes`)

/** Notes. */
export const enNotes = {
  'notes.title': 'Notes',
  'notes.close': 'Close notes',
  'notes.count': count,
  'notes.countAt': (number: number, names: readonly NoteColour[]) =>
    `${count(number)}: ${names.map((name) => colours[name].toLowerCase()).join(', ')}`,
  'notes.colour': 'Colour',
  'notes.colourName': (colour: NoteColour) => colours[colour],
  'notes.colourSign': (colour: NoteColour, sign: ColourSign) => `${colours[colour]}, ${signs[sign]}`,
  'notes.highlightIn': (colour: NoteColour, sign: ColourSign) =>
    `Highlight: ${colours[colour].toLowerCase()}, ${signs[sign]}`,
  'notes.make': 'Note',
  'notes.tools': 'Selected words',
  'notes.readOnly':
    'Your notes were written by a newer version of this app. They can be read, not changed. Update the app to change them.',
  'notes.lost': 'Your notes are not loaded',
  'notes.lost.restore': 'Restore…',
  'notes.retryOpen': 'Try again',
  'notes.body': 'Note',
  'notes.bodyHint': 'Write here. **bold**, *italic*, - lists',
  'notes.tags': 'Tags',
  'notes.addTag': 'Add a tag',
  'notes.removeTag': (tag: string) => `Remove the tag ${tag}`,
  'notes.offeredTags': (number: number) =>
    `${number === 1 ? 'One tag' : `${number} tags`} to choose from. Press Tab to go there.`,
  'notes.suggestedTag': (tag: string) => `Add the tag ${tag}`,
  'notes.public': 'Public: may go into exports',
  'notes.visibility': (visibility: NoteVisibility) => visibilities[visibility],
  'notes.preview': 'Preview',
  'notes.done': 'Done',
  'notes.edit': 'Edit',
  'notes.bin': 'To the bin',
  'notes.show': 'Show in the text',
  'notes.empty': 'A highlight without words.',
  'notes.showWhole': (length: number) => `Show all ${length.toLocaleString('en-GB')} characters`,
  'notes.moreTags': (number: number) => `and ${number.toLocaleString('en-GB')} more tags`,
  'notes.showTags': (number: number) => `Show all ${number.toLocaleString('en-GB')} tags`,
  'notes.saved': 'Saved',
  'notes.saving': 'Saving…',
  'notes.notSaved': (reason: string) => `Not saved: ${reason}`,
  'notes.tooLarge': (reason: string) =>
    `the note is too large: ${reason}. What was saved before is safe. Shorten it, or split it into several notes.`,
  'notes.bodyRefused': (length: number, most: number) =>
    `Nothing was taken in: the note would be ${length.toLocaleString('en')} characters long, and ${most.toLocaleString('en')} is the most. Split it into several notes.`,
  'notes.retry': 'Save again',
  'notes.copy': 'Copy text',
  'notes.document': 'Whole document',
  'notes.state': (state: NoteState) => states[state],
  'notes.conflict': 'Another version of a note, from a merge',
  'notes.step.label': 'Choose what to annotate',
  'notes.step.help':
    'Arrow keys left and right move. Down goes into sentences and words, up goes out. Shift and right takes more words. Enter makes the note, Escape leaves.',
  'notes.step.at': (level: 'paragraph' | 'sentence' | 'words', place: string, words: string) =>
    `${steps[level]}, ${place}: ${words}`,
  'notes.step.make': 'Note here',
  'notes.step.leave': 'Leave',
  'notes.filter.text': 'Find in notes',
  'notes.filter.tag': 'Tag',
  'notes.filter.colour': 'Colour',
  'notes.filter.visibility': 'Visibility',
  'notes.filter.state': 'State',
  'notes.filter.place': 'Only on what is chosen',
  'notes.filter.placeOf': (place: string) => `Only on: ${place}`,
  'notes.filter.all': 'All',
  'notes.filter.clear': 'Show all notes',
  'notes.sort': 'Order',
  'notes.sortName': (sort: NoteSort) => sorts[sort],
  'notes.view.live': 'Notes',
  'notes.view.bin': (number: number) => `Bin (${number})`,
  'notes.none': 'No notes yet. Select words in the text, or choose a paragraph and press N.',
  'notes.noneMatch': 'No note matches.',
  'notes.binEmpty': 'The bin is empty.',
  'notes.select': (place: string) => `Select the note on ${place}`,
  'notes.selectAll': 'Select all',
  'notes.selected': (number: number) => `${number} selected`,
  'notes.bulk': 'With the selected notes',
  'notes.bulk.bin': 'To the bin',
  'notes.bulk.restore': 'Put back',
  'notes.bulk.public': 'Make public',
  'notes.bulk.private': 'Make private',
  'notes.bulk.binned': (number: number) => `${count(number)} put into the bin`,
  'notes.bulk.restored': (number: number) => `${count(number)} put back`,
  'notes.bulk.madePublic': (number: number) => `${count(number)} made public`,
  'notes.bulk.madePrivate': (number: number) => `${count(number)} made private`,
  'notes.purge': 'Remove for good…',
  'notes.purge.title': (number: number) => `Remove ${count(number)} for good?`,
  'notes.purge.meaning': (number: number) =>
    number === 1
      ? 'This cannot be undone: its words are overwritten. Backups that still hold it are named next, and you choose what becomes of those.'
      : 'This cannot be undone: their words are overwritten. Backups that still hold them are named next, and you choose what becomes of those.',
  'notes.purge.cancel': 'Keep in the bin',
  'notes.purge.go': (number: number) => `Remove ${count(number)} for good`,
  'notes.purge.done': (number: number) => `${count(number)} removed for good`,
  'notes.purged.title': 'Notes removed for good',
  'notes.purged.titleAll': 'Removed for good, still in backups',
  'notes.purged.goneAll':
    'This is about all notes and briefings that were removed for good, whenever that was. Nothing of them is left in the file of your notes.',
  'notes.purged.gone': (number: number) =>
    `${count(number)} removed for good: nothing of ${number === 1 ? 'it' : 'them'} is left in the file of your notes.`,
  'notes.purged.backups': (number: number) =>
    number === 1
      ? 'This backup still holds what you removed:'
      : `These ${number} backups still hold what you removed:`,
  'notes.purged.meaning':
    'To remove it there too, each backup is written anew without it and checked first; all else in it stays. Restoring such a backup then no longer brings back what you removed.',
  'notes.purged.thin': (number: number) =>
    number === 1 ? 'Remove from this backup too' : `Remove from these ${number} backups too`,
  'notes.purged.thinning': 'Writing the backups anew…',
  'notes.purged.keep': 'Keep the backups as they are',
  'notes.purged.thinned': 'No backup in the data folder holds what you removed any more.',
  'notes.purged.files':
    'These files in the data folder are damaged or set aside. They may hold what you removed, and the app does not touch them. Delete them yourself when you no longer need them:',
  'notes.purged.copies': 'Copies that you made in other places are not known to the app.',
  'notes.purged.close': 'Close',
  'notes.selectFirst': 'Nothing is highlighted: select words first.',
  'notes.undo': 'Undo',
  'notes.redo': 'Redo',
  'notes.more': 'Keep and exchange',
  'notes.more.shown': (number: number) => `Show more (${number} left)`,
  'notes.export': 'Export…',
  'notes.import': 'Import…',
  'notes.backUp': 'Back up now to…',
  'notes.restore': 'Restore…',
  'notes.review': (number: number) => `Review ${count(number)} after a change of the text`,
  'notes.exported': (name: string) => `The notes were exported to “${name}”.`,
  'notes.backedUp': (name: string) => `All notes were backed up to “${name}”, and the copy was checked.`,
  'notes.export.title': 'Export notes',
  'notes.export.format': 'Format',
  'notes.export.formatName': (format: NotesFormat) => formats[format],
  'notes.export.private': (number: number) => `With private notes (${number})`,
  'notes.export.binned': (number: number) => `With notes in the bin (${number})`,
  'notes.export.counts': (out: number, left: number) => `${count(out)} will be exported, ${left} left out.`,
  'notes.export.filtered': (number: number) => `Only what the panel shows (${number})`,
  'notes.export.go': 'Choose a place…',
  'notes.import.title': 'Import report',
  'notes.import.new': 'New',
  'notes.import.changed': 'Changed',
  'notes.import.unchanged': 'Already here',
  'notes.import.older': 'Older than what is here, left',
  'notes.import.conflicts': 'In conflict, both kept',
  'notes.import.rejected': 'Not taken in',
  'notes.import.notBelieved': 'Not believed to be newer, kept as versions of their own',
  'notes.import.notBinned': 'In the bin in the file, left among your notes',
  'notes.import.keptPrivate': 'Public in the file, left private',
  'notes.import.changedNotes': 'Changed by the file; the backup has them as they were',
  'notes.import.moreNotes': (number: number) => `and ${count(number)} more`,
  'notes.import.noWords': 'without words',
  'notes.import.backup': (when: string) =>
    `Before the import all notes were backed up: ${when}. Undo takes the import back.`,
  'notes.import.entry': (number: number, reason: string) => `Entry ${number}: ${reason}`,
  'notes.import.line': (number: number, reason: string) => `Line ${number}: ${reason}`,
  'notes.restore.title': 'Restore notes',
  'notes.restore.setAside': (name: string) => `The damaged file was kept as “${name}” in the data folder.`,
  'notes.restore.newest': (when: string) => `Restore the newest good backup (${when})`,
  'notes.restore.noBackup':
    'There is no good backup in the data folder. Restore one from another place, if you have it, or start with no notes.',
  'notes.restore.file': 'Restore from a file…',
  'notes.restore.empty': 'Start with no notes',
  'notes.restore.list': 'Backups',
  'notes.restore.entry': (when: string, reason: NotesBackup['reason']) => `${when}, ${reasons[reason]}`,
  'notes.restore.one': (when: string) => `Restore the backup of ${when}`,
  'notes.restore.button': 'Restore',
  'notes.restore.safe': 'What is here now is backed up first.',
  'notes.restore.holding': (number: number) =>
    `${number === 1 ? 'One backup still holds' : `${number} backups still hold`} notes or briefings that you removed for good.`,
  'notes.restore.traces': 'Show which…',
  'notes.restore.unsaved': (number: number) =>
    `${count(number)} could not be saved yet. Save or copy the text first.`,
  'notes.review.waiting': (number: number) =>
    `The text has changed since notes were made. ${number === 1 ? 'One note asks' : `${number} notes ask`} for your decision. Nothing was dropped.`,
  'notes.review.title': 'Notes after a change of the text',
  'notes.review.done': 'Nothing is left to review.',
  'notes.review.placed': (number: number) =>
    number === 1
      ? 'One note stands on the same words as before.'
      : `${number} notes stand on the same words as before.`,
  'notes.review.kind': (kind: Exclude<NoteState, 'anchored'>, number: number) =>
    `${states[kind]} (${number})`,
  'notes.review.meaning': (kind: Exclude<NoteState, 'anchored'>) => meanings[kind],
  'notes.review.keepMoved': (number: number) => `Keep all ${number} where they are now`,
  'notes.review.old': (place: string) => `Before: ${place}`,
  'notes.review.new': (place: string) => `Now: ${place}`,
  'notes.review.nowhere': 'Now: no place',
  'notes.review.none': 'These words are not in this edition.',
  'notes.review.attach': 'Attach to these words',
  'notes.review.attachSelected': (words: string) => `Attach to the selected words “${words}”`,
  'notes.review.attachChosen': (place: string) => `Attach to ${place}`,
  'notes.review.keepPlace': 'Keep it here',
  'notes.review.keepOrphan': 'Keep without a place',
  'notes.review.leave': 'Decide later',
  'notes.review.show': 'Show in the text',
  'notes.review.more': (number: number) => `Show more (${number} left)`,
  'command.notesPanel': 'Show notes',
  'command.note': 'Annotate…',
  'command.noteHighlight': 'Highlight selection',
  'command.noteDocument': 'Note on the whole document',
  'command.notesExport': 'Export notes…',
  'command.notesImport': 'Import notes…',
  'command.notesBackUp': 'Back up notes…',
  'command.notesRestore': 'Restore notes…',
  'command.notesReview': 'Review notes after a change of the text',
} as const
