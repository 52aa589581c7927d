import type { ExportStage, ExtractFormat, WordNoteForm } from '#contract/briefings/briefings'
import type { PaperOutcome } from '#contract/briefings/channels'
import type { NoteChoice } from '#core/briefing/briefing'
import type { Preset } from '#core/briefing/presets'
import type { PrintedStyle } from '#core/document/citation'
import type { Unreadable } from '#core/records/read-record'
import { counted } from '#words/counted/en'

const formats: Readonly<Record<ExtractFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  md: 'Markdown',
  txt: 'Plain text',
}
const stages: Readonly<Record<ExportStage, string>> = {
  composing: 'Preparing the extract…',
  'laying-out': 'Laying out the pages…',
  printing: 'Printing to PDF…',
  finishing: 'Finishing the PDF…',
  saving: 'Saving…',
}
const presets: Readonly<Record<Preset, string>> = {
  'selected-with-notes': 'Selected paragraphs with notes',
  register: 'Instruments register',
  timeline: 'Timeline',
  commitments: 'Commitments: what was agreed',
  'full-text': 'Full text',
}
const notes: Readonly<Record<NoteChoice, string>> = {
  none: 'No notes',
  public: 'Public notes',
  all: 'All notes (you confirm each private note)',
}
const styles: Readonly<Record<PrintedStyle, string>> = {
  un: 'United Nations',
  plain: 'Plain',
  'csl-json': 'CSL-JSON',
}
const fields = {
  title: 'Title',
  addressee: 'For',
  author: 'Prepared by',
  reference: 'Reference',
  classification: 'Classification line',
  date: 'Date',
} as const

/** Briefing extracts. */
export const enBriefing = {
  'command.briefingAdd': 'Add to briefing',
  'command.briefingSearch': 'Add search results to briefing',
  'command.briefingOpen': 'Briefing…',
  'command.briefingPrint': 'Print briefing…',
  'command.briefingExport': 'Export briefing…',
  'briefing.title': 'Briefing',
  'briefing.newTitle': (title: string) => `Extract from the ${title}`,
  'briefing.added': (title: string, added: number, count: number) =>
    `${added === 1 ? 'Added' : `${added} added`}, now ${counted(count, 'entry', 'entries')}. Briefing: “${title}”`,
  'briefing.alreadyThere': (title: string) => `Already in “${title}”.`,
  'briefing.searchGone': 'Nothing was added, because another text was opened. Search again there.',
  'briefing.full': (most: number) =>
    `A briefing can have at most ${most} entries. Nothing was added. Narrow the search or start another briefing.`,
  'briefing.drop': (title: string) => `Drop here to add to “${title}”`,
  'briefing.dropNew': 'Drop here to start a new briefing',
  'briefing.tray': 'Briefing tray',
  'briefing.openIt': 'Open briefing',
  'briefing.addNamed': (name: string) => `Add ${name} to the briefing`,
  'briefing.addSearch': 'Add results to briefing',
  'briefing.entries': (count: number) => (count === 1 ? 'entry' : 'entries'),
  'briefing.which': 'Briefing',
  'briefing.new': 'New',
  'briefing.duplicate': 'Duplicate',
  'briefing.copyOf': (title: string) => `Copy of ${title}`,
  'briefing.bin': 'Move to bin',
  'briefing.saved': 'Saved',
  'briefing.notKept': (title: string, reason: string) =>
    `The briefing “${title}” is not saved: ${reason} The others are saved.`,
  'briefing.saving': 'Saving…',
  'briefing.notSaved': (reason: string) => `Not saved: ${reason}`,
  'briefing.retry': 'Save again',
  'briefing.binned': (count: number) => `Bin (${count})`,
  'briefing.unreadable': (count: number) =>
    count === 1 ? '1 briefing cannot be read' : `${count} briefings cannot be read`,
  'briefing.unreadableSafe':
    'Nothing is lost: it stays in your notes file and in your backups. Save a copy, or open it with the version that wrote it.',
  'briefing.unreadableWhy': (why: Unreadable) =>
    why.reason === 'newer'
      ? 'A newer version of the reader wrote it.'
      : why.place === ''
        ? 'It is damaged: it is not in the format of a briefing.'
        : `It is damaged at “${why.place}”.`,
  'briefing.saveUnreadable': 'Save a copy…',
  'briefing.saveUnreadableNamed': (title: string) => `Save a copy of “${title}”…`,
  'briefing.unreadableSaved': (file: string) => `A copy is in “${file}”.`,
  'briefing.nameless': 'Untitled',
  'briefing.restore': 'Put back',
  'briefing.restoreNamed': (title: string) => `Put back “${title}”`,
  'briefing.restored': (title: string) => `“${title}” was put back.`,
  'briefing.movedToBin': (title: string) => `“${title}” was moved to the bin.`,
  'briefing.purge': 'Remove for good…',
  // Begins with the button's own words, by which voice control finds it.
  'briefing.purgeNamed': (title: string) => `Remove for good… “${title}”`,
  'briefing.purgeTitle': (title: string) => `Remove “${title}” for good?`,
  'briefing.purgeMeaning':
    'This cannot be undone: its words are overwritten. The next page lists the backups that still contain it, and you decide what to do with them. Notes and files already written are not affected.',
  'briefing.purgeCancel': 'Keep in the bin',
  'briefing.purgeGo': 'Remove for good',
  'briefing.purgedTitle': 'Briefing removed for good',
  'briefing.purged': (title: string) => `“${title}” was removed for good.`,
  'briefing.name': 'Name in this list',
  'briefing.cover': 'Cover',
  'briefing.field': (field: keyof typeof fields) => fields[field],
  'briefing.contents': 'Contents',
  'briefing.empty':
    'Nothing here yet. Choose a passage, a search result or a note and press B, or start with a ready-made list.',
  'briefing.preset': 'Add a ready-made list',
  'briefing.selected': 'Passages',
  'briefing.selectedExample': '13-16, 26.ii',
  'briefing.presetName': (preset: Preset) => presets[preset],
  'briefing.addHeading': 'Add heading',
  'briefing.addText': 'Add text',
  'briefing.heading': 'Heading',
  'briefing.text': 'Text',
  'briefing.frame': (part: string) => (part === 'opening' ? 'Official title' : 'Closing line'),
  'briefing.note': 'Note',
  'briefing.search': 'Record of a search',
  'briefing.notHere': 'Not in this edition',
  'briefing.event': 'Timeline',
  'briefing.grip': (name: string, place: number, count: number) =>
    `${name}, ${place} of ${count}. Press the arrow keys to move it`,
  'briefing.gripTip': 'Drag, or move with the arrow keys',
  'briefing.moved': (name: string, place: number, count: number) => `${name}: now ${place} of ${count}`,
  'briefing.level': 'Heading level',
  'briefing.levelName': (level: 1 | 2) => (level === 1 ? 'Heading' : 'Subheading'),
  'briefing.presetAdded': (count: number) => `${counted(count, 'entry', 'entries')} added at the end.`,
  'briefing.up': (name: string) => `Move ${name} up`,
  'briefing.down': (name: string) => `Move ${name} down`,
  'briefing.remove': (name: string) => `Remove ${name}`,
  'briefing.options': 'Page and notes',
  'briefing.page': 'Paper size',
  'briefing.margin': 'Margin (mm)',
  'briefing.typeSize': 'Type size (pt)',
  'briefing.columns': 'Columns in the register',
  'briefing.citation': 'Citations',
  'briefing.citationName': (style: PrintedStyle) => styles[style],
  'briefing.notes': 'Notes',
  'briefing.notesName': (choice: NoteChoice) => notes[choice],
  'briefing.remarks': 'Editorial remarks',
  'briefing.preview': 'Preview',
  'briefing.pageOf': (page: number, count: number) => `Page ${page} of ${count}`,
  'briefing.previousPage': 'Previous page',
  'briefing.nextPage': 'Next page',
  'briefing.leaves': 'What leaves this computer',
  'briefing.counts': (passages: number, publicNotes: number, privateNotes: number) =>
    `Passages: ${passages}. Public notes: ${publicNotes}. Private notes: ${privateNotes}.`,
  'briefing.leftOut': (count: number) => `Notes left out: ${count}.`,
  'briefing.missing': (names: string) => `Not found in this edition and left out: ${names}`,
  'briefing.confirm': 'Private notes. Select the ones to include in this export only:',
  'briefing.privateNote': (on: string, begins: string) => `${on}: ${begins}`,
  'briefing.origins': 'The file also says where imported texts come from:',
  'briefing.metadata': 'File properties',
  'briefing.format': 'Format',
  'briefing.formatName': (format: ExtractFormat) => formats[format],
  'briefing.wordNotes': 'Notes in Word',
  'briefing.wordNotesName': (form: WordNoteForm) => (form === 'footnotes' ? 'Footnotes' : 'Comments'),
  'briefing.save': 'Save extract…',
  'briefing.stage': (stage: ExportStage) => stages[stage],
  'briefing.cancel': 'Cancel',
  'briefing.cancelled': 'Cancelled. No file was written; your briefing is unchanged.',
  'briefing.written': (name: string) => `Saved as ${name}.`,
  'briefing.print': 'Print…',
  'briefing.paper': (outcome: PaperOutcome) =>
    outcome === 'printed'
      ? 'Sent to the printer.'
      : 'Not printed. Nothing was sent; your briefing is unchanged.',
  'briefing.show': 'Show in folder',
  'briefing.recent': 'Recent extracts',
  'briefing.recentOf': (title: string, page: string, typeSize: number, choice: NoteChoice, written: string) =>
    `${title}. ${page}, ${typeSize} pt. ${notes[choice]}. Last written ${written}.`,
  'briefing.recentGone': (title: string) =>
    `${title}. Its briefing is in the bin or was removed. Put it back to write this extract again.`,
  'briefing.repeat': (file: string, format: ExtractFormat, form: WordNoteForm) =>
    `Write ${file} again (${formats[format]}${format === 'docx' ? `, ${form}` : ''})`,
} as const
