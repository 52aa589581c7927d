import type { ProgramState } from '#contract/channels'
import type { LineWidth, PaneName, ReadingFace, Theme } from '#contract/settings/settings'
import type { InstrumentKind } from '#core/document/declaration'
import { type EId, isEventEId, type PassageEId } from '#core/document/eid'
import type { Rating } from '#core/document/evidence'
import { itemNumber, passageLabel } from '#core/document/passage-label'
import type { EventLayer } from '#core/timeline/layers'
import { counted } from '#words/counted/en'
import { ratingWords } from '#words/evidence/en'
import { instrumentKindWords, kindWords } from '#words/label/en'
import { enBriefing } from './en-briefing'
import { enClipboard } from './en-clipboard'
import { enImport } from './en-import'
import { enLibrary } from './en-library'
import { enLinking } from './en-linking'
import { enMoving } from './en-moving'
import { enNotes } from './en-notes'
import { enSearch } from './en-search'
import { enStart } from './en-start'
import { enTexts } from './en-texts'

const panes: Readonly<Record<PaneName, string>> = {
  paragraphs: 'Paragraphs',
  instruments: 'Instruments',
  timeline: 'Timeline',
}
const ratingMeanings: Readonly<Record<Rating, string>> = {
  C2: 'Two or more independent sources',
  C1: 'One source only',
  INF: 'Inferred by the editors, stated by no source',
  NF: 'Looked for and not found',
}
const themes: Readonly<Record<Theme, string>> = {
  system: 'Same as the system',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  'high-contrast': 'High contrast',
  'high-contrast-dark': 'High contrast, dark',
}
const faces: Readonly<Record<ReadingFace, string>> = {
  serif: 'With serifs (Source Serif)',
  sans: 'Without serifs (Source Sans)',
}
const widths: Readonly<Record<LineWidth, string>> = { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' }
const layers: Readonly<Record<EventLayer, string>> = {
  declarations: 'Declarations',
  relations: 'Bilateral relations',
  organisations: 'Organisations',
  economy: 'Economy and transport',
  'follow-up': 'Follow-up',
}

const programStates: Record<ProgramState, string> = {
  whole: 'They match the list made when the app was packaged.',
  altered: 'They were changed or damaged after the app was packaged.',
  'no-list': 'They cannot be checked: the list made when the app was packaged is missing or damaged.',
  unreadable: 'They cannot be checked: they cannot be read from the disk.',
  'not-packaged': 'Not checked: this app runs from its source code.',
}

const programAdvice =
  'Reinstall the reader from a source you trust. Your notes are not affected. Until then, do not rely on what the reader shows, quotes or prints.'
const programNotices = {
  altered: `The program was changed or damaged after it was packaged. ${programAdvice}`,
  'no-list': `The program cannot be checked: the list made when it was packaged is missing or damaged. ${programAdvice}`,
  unreadable: `The program cannot be checked: its files cannot be read. ${programAdvice}`,
}

/** All words of the interface, in English. Other languages have the same keys with the same arguments. */
export const en = {
  'app.name': 'Declaration Reader',
  'app.titleWith': (title: string) => `${title} – Declaration Reader`,
  'app.loading': 'Opening the declaration…',
  'app.failed.title': 'The declaration cannot be shown',
  'app.failed.safe': 'Your own data was not changed. Reinstall the reader to get the bundled text back.',
  'app.empty.title': 'No declaration here yet',
  'app.empty.body': 'The library is empty. Reinstall the reader to get the bundled declaration back.',
  'app.crashed.title': 'An unexpected error occurred',
  'app.crashed.body':
    'What was saved is safe. Reload the window to continue. If it happens again, write down what you did last and tell the developers.',
  'app.crashed.reload': 'Reload',
  'app.skip': 'Skip to the text',
  'notices.label': 'Notices',
  'notices.dismiss': 'Dismiss',
  'toolbar.label': 'Tools',
  'toolbar.pane': (pane: PaneName) => `${panes[pane]} pane`,
  'pane.name': (pane: PaneName) => panes[pane],
  'pane.separator': (before: PaneName, after: PaneName) => `Width of ${panes[before]} and ${panes[after]}`,
  'theme.name': (theme: Theme) => themes[theme],
  'rating.name': (rating: Rating) => ratingWords[rating],
  'rating.meaning': (rating: Rating) => ratingMeanings[rating],
  'passage.label': (eId: EId) => (isEventEId(eId) ? eId : passageLabel(eId, kindWords)),
  'passage.mark': '¶',
  'paragraph.unnumbered': 'The source prints no number here',
  'integrity.unverified.title': 'This text does not match its fingerprint',
  'integrity.unverified.body':
    'The stored text, or what is cited with it, was changed or damaged. Read it with care and do not quote it. Reinstall the reader to get the official text back. Your notes are not affected.',
  'integrity.importedAltered.body':
    'The stored text was changed or damaged since you imported it. Read it with care and do not quote it. Import the file again to get the text back. Your notes are not affected.',
  'integrity.partial.title': 'Some information beside the official text is not shown',
  'integrity.partial.body':
    'The official text is complete and unchanged. What was changed, or cannot be read, is not shown, quoted or printed. Reinstall the reader to get it back. Your notes are not affected.',
  'remark.count': (count: number, absent: number) =>
    absent === 0 ? `${count} editorial notes` : `${count} editorial notes · ${absent} ${ratingWords.NF}`,
  'remark.rating': (rating: Rating) => `Editorial note · ${ratingWords[rating]}`,
  'sources.label': 'Sources',
  'instruments.empty': 'The text lists no instruments. Those signed with a text would stand here.',
  'instrument.listed': (count: number) => counted(count, 'instrument', 'instruments'),
  /** What a button says that shows the printed number: it begins with what one sees. */
  'instrument.number': (printed: string, eId: PassageEId) =>
    `${printed} Instrument ${itemNumber(eId, kindWords)}`,
  'instrument.label': (eId: PassageEId) => `Instrument ${itemNumber(eId, kindWords)}`,
  'instrument.kind': (kind: InstrumentKind) => instrumentKindWords[kind],
  'instrument.parties': 'Parties',
  'instrument.noParties': 'The text names no parties.',
  'instrument.serves': 'Serves paragraphs',
  'timeline.empty': 'No events are known for this text. What came before and after it would stand here.',
  'timeline.allHidden': (number: number) =>
    number === 1
      ? 'The one event lies in a layer that is not shown.'
      : `All ${number} events lie in layers that are not shown.`,
  'timeline.showAll': 'Show all layers',
  'pane.leave': 'Hide this pane',
  'pane.toText': 'Show the text',
  'timeline.leftOut': 'The list of events was changed or cannot be read, and is not shown.',
  'timeline.conflict': 'Sources differ',
  'event.layer': (layer: EventLayer) => layers[layer],
  'related.stated': 'stated in the text',
  'related.editorial': 'editorial reading',
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.window': 'Window',
  'menu.help': 'Help',
  'command.dataFolder': 'Show data folder',
  'command.fullScreen': 'Full screen',
  'dataFolder.notShown': (reason: string) => `The data folder was not shown. ${reason}`,
  'command.about': 'About Declaration Reader',
  'command.settings': 'Settings…',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'edit.done': (direction: 'undo' | 'redo', what: 'notes' | 'briefing') =>
    `${direction === 'undo' ? 'Undone' : 'Redone'}: change of ${what === 'notes' ? 'notes' : 'the briefing'}`,
  'edit.nothing': (direction: 'undo' | 'redo') =>
    direction === 'undo' ? 'Nothing to undo here' : 'Nothing to redo here',
  'command.textLarger': 'Larger text',
  'command.textSmaller': 'Smaller text',
  'command.textReset': 'Normal text size',
  'command.theme': (theme: Theme) => `Theme: ${themes[theme].toLowerCase()}`,
  'command.pane': (pane: PaneName) => `Show ${panes[pane].toLowerCase()}`,
  'settings.title': 'Settings',
  'settings.theme': 'Theme',
  'settings.textSize': 'Text size',
  'settings.readingFace': 'Reading face',
  'settings.face': (face: ReadingFace) => faces[face],
  'settings.lineWidth': 'Length of lines',
  'settings.width': (width: LineWidth) => widths[width],
  'settings.percent': (percent: number) => `${percent} %`,
  'settings.notSaved': (reason: string) => `Settings: ${reason}`,
  'dialog.close': 'Close',
  'about.title': 'About Declaration Reader',
  'about.version': 'Version',
  'about.runtime': 'Runtime',
  'about.runtimeFacts': (electron: string, chromium: string, node: string) =>
    `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  'about.unsupported': 'This runtime is no longer supported. Use it for development and tests only.',
  'about.program': 'Program files',
  'about.programState': (state: ProgramState) => programStates[state],
  'program.notice': (state: Exclude<ProgramState, 'whole' | 'not-packaged'>) => programNotices[state],
  'about.declaration': 'Declaration',
  'about.edition': 'Edition',
  'about.sourceHash': 'SHA-256 of the source',
  'about.textHash': 'SHA-256 of the text',
  'about.contentHash': 'SHA-256 of everything shown',
  'about.verified': 'The text and everything beside it are unchanged since this app was built.',
  'about.partial':
    'The text is unchanged since this app was built. Some information beside it was changed or cannot be read, and is not shown.',
  'about.imported':
    'The text is unchanged since you imported it. What is bundled with this app is unchanged since it was built.',
  'about.unverified': 'The text does not match its fingerprint.',
  'about.privacy': 'The reader has no network access. Nothing you read or write leaves this computer.',
  ...enBriefing,
  ...enClipboard,
  ...enImport,
  ...enLibrary,
  ...enLinking,
  ...enSearch,
  ...enMoving,
  ...enStart,
  ...enTexts,
  ...enNotes,
} as const

type Widened<Message> = Message extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string

/** The shape every catalogue has. */
export type Catalogue = { readonly [Key in keyof typeof en]: Widened<(typeof en)[Key]> }
