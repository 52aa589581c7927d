import type { ExtractFormat } from '#contract/briefings/briefings'

/** Titles of the system's dialogs for files. */
export const dialogTitles = {
  'notes-export': 'Export notes',
  'notes-back-up': 'Back up all notes',
  'notes-import': 'Import notes',
  'notes-restore': 'Restore notes from a backup',
  'import-text': 'Import a text',
  extract: 'Save extract',
  'unreadable-briefing': 'Save a copy of the briefing',
  'text-export': 'Export text',
}

/** What a saved file is, as part of its name: after a title, or at the beginning. */
export const fileNames = {
  notes: 'Notes',
  'public-notes': 'Public notes',
  backup: 'Backup of all notes',
  'unreadable-briefing': 'Briefing',
  original: 'Original file',
  'akoma-ntoso': 'Akoma Ntoso',
  text: 'Plain text',
}

/** Kinds of files in the system's dialogs. */
export const fileKinds = {
  texts: 'Texts',
  annotations: 'Web Annotations',
  notes: 'Notes',
  json: 'JSON',
  all: 'All files',
}

/** What an extract can be saved as. */
export const extractKinds = {
  pdf: 'PDF',
  docx: 'Word document',
  md: 'Markdown',
  txt: 'Plain text',
} satisfies Readonly<Record<ExtractFormat, string>>

/** The question before a file of this name is replaced, and its answers, the one that changes nothing first. */
export const replacing = {
  question: (name: string): string => `“${name}” is already there. Replace it?`,
  cancel: 'Cancel',
  replace: 'Replace',
}
