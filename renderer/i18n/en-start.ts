import type { HintName } from '#contract/settings/settings'
import { counted } from '#words/counted/en'

type Step = 'answer' | 'absence' | 'note' | 'briefing'

const questions: Readonly<Record<Step, string>> = {
  answer: 'Which instrument implements paragraph 15?',
  absence: 'Does the text say “nuclear” anywhere?',
  note: 'Mark a sentence and write beside it',
  briefing: 'Two pages for the minister',
}
const outcomes: Readonly<Record<Step, string>> = {
  answer:
    'The paragraph is chosen. Beside it stand the instrument and the events that belong to it, with the reason.',
  absence: 'The search looks through every word and states the absence with its proof, ready to copy.',
  note: 'A sentence of paragraph 13 is in hand. Enter makes a note of it; only you see it.',
  briefing: 'Five paragraphs, their instrument and an event become an extract, for print, PDF or Word.',
}
const hints: Readonly<Record<HintName, string>> = {
  choice:
    'What belongs to your choice is marked beside it. The numbers above the panes go through it and say why. L stops the panes from moving.',
  search: 'F3 goes from place to place. “Copy record” keeps what was asked, where, and what was found.',
  note: 'A note is saved as you type, and is private until you make it public. Escape leaves it.',
  briefing:
    'B collects what you choose. “Briefing” above puts it in order, shows its pages and exports them.',
}

/** The start page and hints. */
export const enStart = {
  'command.startPage': 'Start page',
  'start.title': 'Read closely. Answer quickly. Prove it.',
  'start.what':
    'A joint declaration, the instruments signed with it, and the events around it stand side by side. Choose one thing, and what belongs to it is marked in the others.',
  'start.open': (paragraphs: number, instruments: number) =>
    `${counted(paragraphs, 'paragraph', 'paragraphs')}, ${counted(instruments, 'instrument', 'instruments')}`,
  'start.try': 'Four things to try',
  'start.question': (step: Step) => questions[step],
  'start.outcome': (step: Step) => outcomes[step],
  'start.private': 'Nothing leaves this computer',
  'start.privateWhy': 'The reader has no connection to any network. Only files that you export go anywhere.',
  'start.data': 'Your notes are yours',
  'start.dataWhere':
    'Notes and briefings lie in the data folder of your account on this computer, together with their backups.',
  'start.begin': 'Start reading',
  'start.again': 'This page opens once. Help in the menu has it again.',
  'start.example': 'Connectivity: for the minister',
  'hint.label': 'Hint',
  'hint.text': (hint: HintName) => hints[hint],
  'hint.understood': 'Understood',
  'hint.none': 'No more hints',
  'hint.off': 'No more hints are given. Settings switch them on again.',
  'settings.hints': 'Hints',
  'settings.givesHints': 'Give a hint where something is first used',
}
