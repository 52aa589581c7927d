import type { NotesBackup, NotesFormat } from '#contract/notes/notes'
import type { ColourSign, NoteColour } from '#core/notes/colours'
import type { NoteSort } from '#core/notes/filter'
import type { NoteState, NoteVisibility } from '#core/notes/note'
import { counted } from '#words/counted/en'
import { english } from '#words/locale'
import { noteTooLarge } from '#words/note/en'

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
  orphaned: 'Words not found',
}
const meanings: Readonly<Record<Exclude<NoteState, 'anchored'>, string>> = {
  moved: 'The words of these notes moved or changed slightly. The notes moved with them.',
  uncertain: 'Similar words were found, but they may not be the same. Please decide.',
  orphaned:
    'The words of these notes were not found. To attach a note, first select words in the text or choose a paragraph, then open this review again.',
}
const visibilities: Readonly<Record<NoteVisibility, string>> = { private: 'Private', public: 'Public' }
const formats: Readonly<Record<NotesFormat, string>> = {
  jsonld: 'Web Annotations (complete, can be imported)',
  markdown: 'Markdown (to read)',
  csv: 'Table (CSV)',
  ris: 'RIS (for Zotero and other reference managers)',
  'csl-json': 'CSL-JSON (for reference managers)',
}
const reasons: Readonly<Record<NotesBackup['reason'], string>> = {
  scheduled: 'automatic',
  quit: 'on closing',
  migration: 'before an update',
  restore: 'before a restore',
  manual: 'by you',
  import: 'before an import',
}
const steps: Readonly<Record<'paragraph' | 'sentence' | 'words', string>> = {
  paragraph: 'Paragraph',
  sentence: 'Sentence',
  words: 'Words',
}
const count = (number: number): string => counted(number, 'note', 'notes')

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
    'Your notes were written by a newer version of this app. You can read them but not change them. Update the app to change them.',
  'notes.lost': 'Your notes are not loaded',
  'notes.lost.restore': 'Restore…',
  'notes.retryOpen': 'Try again',
  'notes.body': 'Note',
  'notes.bodyHint': 'Write here. **bold**, *italic*, - lists',
  'notes.addTag': 'Add a tag',
  'notes.removeTag': (tag: string) => `Remove the tag ${tag}`,
  'notes.offeredTags': (number: number) =>
    `${number === 1 ? 'One tag' : `${number} tags`} to choose from. Press Tab to choose.`,
  'notes.suggestedTag': (tag: string) => `Add the tag ${tag}`,
  'notes.public': 'Public: included in exports',
  'notes.visibility': (visibility: NoteVisibility) => visibilities[visibility],
  'notes.preview': 'Preview',
  'notes.done': 'Done',
  'notes.edit': 'Edit',
  'notes.bin': 'Move to bin',
  'notes.show': 'Show in the text',
  'notes.empty': 'Highlight without text.',
  'notes.showWhole': (length: number) => `Show all ${english.number(length)} characters`,
  'notes.moreTags': (number: number) => `and ${english.number(number)} more tags`,
  'notes.showTags': (number: number) => `Show all ${english.number(number)} tags`,
  'notes.saved': 'Saved',
  'notes.saving': 'Saving…',
  'notes.notSaved': (reason: string) => `Not saved: ${reason}`,
  'notes.tooLarge': (size: number, limit: number) =>
    `the note is too large: ${noteTooLarge(size, limit)}. The version saved before is safe. Shorten the note, or split it into several notes.`,
  'notes.bodyRefused': (length: number, most: number) =>
    `Nothing was added: the note would be ${english.number(length)} characters long. The limit is ${english.number(most)}. Split it into several notes.`,
  'notes.retry': 'Save again',
  'notes.copy': 'Copy text',
  'notes.document': 'Whole document',
  'notes.state': (state: NoteState) => states[state],
  'notes.conflict': 'Another version of a note, from a merge',
  'notes.step.label': 'Choose what to annotate',
  'notes.step.help':
    'Press the left and right arrow keys to move, down for sentences and words, up for larger parts. Press Shift and right to select more words. Press Enter to make the note, or begin to type it. Press Escape to cancel.',
  'notes.step.at': (level: 'paragraph' | 'sentence' | 'words', place: string, words: string) =>
    `${steps[level]}, ${place}: ${words}`,
  'notes.step.make': 'Add note here',
  'notes.step.leave': 'Cancel',
  'notes.filter.text': 'Find in notes',
  'notes.filter.tag': 'Tag',
  'notes.filter.colour': 'Colour',
  'notes.filter.visibility': 'Visibility',
  'notes.filter.state': 'State',
  'notes.filter.place': 'Only on the chosen row',
  'notes.filter.placeOf': (place: string) => `Only on: ${place}`,
  'notes.filter.all': 'All',
  'notes.filter.clear': 'Show all notes',
  'notes.sort': 'Order',
  'notes.sortName': (sort: NoteSort) => sorts[sort],
  'notes.view.live': 'Notes',
  'notes.view.bin': (number: number) => `Bin (${number})`,
  'notes.none':
    'Your notes on this text will be listed here. Select words in the text, or choose a paragraph and press N.',
  'notes.none.make': 'Write a note',
  'notes.noneMatch': 'No note has all of this.',
  'notes.binEmpty':
    'The bin is empty. Notes moved here wait until you put them back or remove them for good.',
  'notes.binEmpty.leave': 'Show the notes',
  'notes.select': (place: string) => `Select the note on ${place}`,
  'notes.selectAll': 'Select all',
  'notes.selected': (number: number) => `${number} selected`,
  'notes.bulk': 'Actions for the selected notes',
  'notes.bulk.bin': 'Move to bin',
  'notes.bulk.restore': 'Put back',
  'notes.bulk.public': 'Make public',
  'notes.bulk.private': 'Make private',
  'notes.bulk.binned': (number: number) => `${count(number)} moved to the bin`,
  'notes.bulk.restored': (number: number) => `${count(number)} put back`,
  'notes.bulk.madePublic': (number: number) => `${count(number)} made public`,
  'notes.bulk.madePrivate': (number: number) => `${count(number)} made private`,
  'notes.purge': 'Remove for good…',
  'notes.purge.title': (number: number) => `Remove ${count(number)} for good?`,
  'notes.purge.meaning': (number: number) =>
    number === 1
      ? 'This cannot be undone: its words are overwritten. The next page lists the backups that still contain it, and you decide what to do with them.'
      : 'This cannot be undone: their words are overwritten. The next page lists the backups that still contain them, and you decide what to do with them.',
  'notes.purge.cancel': 'Keep in the bin',
  'notes.purge.go': (number: number) => `Remove ${count(number)} for good`,
  'notes.purge.done': (number: number) => `${count(number)} removed for good`,
  'notes.purged.title': 'Notes removed for good',
  'notes.purged.titleAll': 'Removed for good, still in backups',
  'notes.purged.goneAll':
    'This covers all notes and briefings that you ever removed for good. Nothing of them is left in your notes file.',
  'notes.purged.gone': (number: number) =>
    `${count(number)} removed for good: nothing of ${number === 1 ? 'it' : 'them'} is left in your notes file.`,
  'notes.purged.backups': (number: number) =>
    number === 1
      ? 'This backup still contains what you removed:'
      : `These ${number} backups still contain what you removed:`,
  'notes.purged.meaning':
    'To remove it there too, each backup is rewritten without it and then checked. Everything else in the backup stays. If you restore such a backup later, what you removed does not come back.',
  'notes.purged.thin': (number: number) =>
    number === 1 ? 'Remove from this backup too' : `Remove from these ${number} backups too`,
  'notes.purged.thinning': 'Rewriting the backups…',
  'notes.purged.keep': 'Keep the backups as they are',
  'notes.purged.thinned': 'No backup in the data folder contains what you removed.',
  'notes.purged.files':
    'These files in the data folder are damaged or set aside. They may contain what you removed. The app does not change them. Delete them yourself when you no longer need them:',
  'notes.purged.copies': 'The app does not know about copies that you made in other places.',
  'notes.purged.close': 'Close',
  'notes.selectFirst': 'Nothing to highlight: select words first.',
  'highlight.of': (words: string) => `Highlight: “${words}”`,
  'highlight.none': 'The highlighted words are not on screen.',
  'highlight.which': (at: number, of: number) => `${at} of ${of}`,
  'highlight.next': 'Next highlight',
  'highlight.previous': 'Previous highlight',
  'highlight.tools': 'Actions for the highlight',
  'highlight.write': 'Write a note',
  'highlight.edit': 'Edit note',
  'highlight.copy': 'Copy words',
  'highlight.notCopied':
    'Not copied: not all words that this note quotes stand in this text. The note is as it was. Select words of the text and copy those.',
  'highlight.binned': 'Highlight moved to the bin. Undo brings it back.',
  'notes.undo': 'Undo',
  'notes.redo': 'Redo',
  'notes.more': 'Export and back up',
  'notes.more.shown': (number: number) => `Show more (${number} left)`,
  'notes.export': 'Export…',
  'notes.import': 'Import…',
  'notes.backUp': 'Back up to…',
  'notes.restore': 'Restore…',
  'notes.review': (number: number) => `Review ${count(number)} after a change of the text`,
  'notes.exported': (name: string) => `The notes were exported to “${name}”.`,
  'notes.backedUp': (name: string) => `All notes were backed up to “${name}”, and the copy was checked.`,
  'notes.export.title': 'Export notes',
  'notes.export.format': 'Format',
  'notes.export.formatName': (format: NotesFormat) => formats[format],
  'notes.export.private': (number: number) => `Include private notes (${number})`,
  'notes.export.binned': (number: number) => `Include notes in the bin (${number})`,
  'notes.export.counts': (out: number, left: number) => `${count(out)} will be exported, ${left} left out.`,
  'notes.export.filtered': (number: number) => `Only the notes shown in the panel (${number})`,
  'notes.export.go': 'Choose a place…',
  'notes.import.title': 'Import report',
  'notes.import.new': 'New',
  'notes.import.changed': 'Changed',
  'notes.import.unchanged': 'Already here',
  'notes.import.older': 'Older than your version, not imported',
  'notes.import.conflicts': 'In conflict, both versions kept',
  'notes.import.rejected': 'Not imported',
  'notes.import.notBelieved': 'Claimed to be newer, but cannot be: added as separate versions',
  'notes.import.notBinned': 'In the bin in the file, but not moved to your bin',
  'notes.import.keptPrivate': 'Public in the file, but still private here',
  'notes.import.changedNotes': 'Changed by the import; the backup has the earlier versions',
  'notes.import.moreNotes': (number: number) => `and ${count(number)} more`,
  'notes.import.noWords': 'without text',
  'notes.import.backup': (when: string) =>
    `All notes were backed up before the import: ${when}. Undo reverses the import.`,
  'notes.import.entry': (number: number, reason: string) => `Entry ${number}: ${reason}`,
  'notes.import.line': (number: number, reason: string) => `Line ${number}: ${reason}`,
  'notes.restore.title': 'Restore notes',
  'notes.restore.setAside': (name: string) => `The damaged file was renamed to “${name}” in the data folder.`,
  'notes.restore.newest': (when: string) => `Restore the newest good backup (${when})`,
  'notes.restore.noBackup':
    'There is no good backup in the data folder. Restore a backup from another place, if you have one, or start with no notes.',
  'notes.restore.file': 'Restore from a file…',
  'notes.restore.empty': 'Start with no notes',
  'notes.restore.list': 'Backups',
  'notes.restore.entry': (when: string, reason: NotesBackup['reason']) => `${when}, ${reasons[reason]}`,
  'notes.restore.one': (when: string) => `Restore the backup of ${when}`,
  'notes.restore.button': 'Restore',
  'notes.restore.safe': 'Your current notes are backed up first.',
  'notes.restore.holding': (number: number) =>
    `${number === 1 ? 'One backup still contains' : `${number} backups still contain`} notes or briefings that you removed for good.`,
  'notes.restore.traces': 'Show backups…',
  'notes.restore.unsaved': (number: number) =>
    `${count(number)} could not be saved yet. Save or copy the text first.`,
  'notes.review.waiting': (number: number) =>
    `The text has changed since you made your notes. ${number === 1 ? 'One note needs' : `${number} notes need`} your decision. No note was lost.`,
  'notes.review.title': 'Notes after a change of the text',
  'notes.review.done': 'Nothing to review.',
  'notes.review.placed': (number: number) =>
    number === 1
      ? 'One note is on the same words as before.'
      : `${number} notes are on the same words as before.`,
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
  'command.note': 'Add note…',
  'command.noteHighlight': 'Highlight selection',
  'command.noteEditHighlight': 'Edit highlights of the paragraph…',
  'command.noteDocument': 'Add note on the whole document',
  'command.notesExport': 'Export notes…',
  'command.notesImport': 'Import notes…',
  'command.notesBackUp': 'Back up notes…',
  'command.notesRestore': 'Restore notes…',
  'command.notesReview': 'Review notes after a change of the text',
} as const
