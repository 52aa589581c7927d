import type { SourceFormat } from '#core/document/provenance'
import type { DoubtCode } from '#core/import/imported-text'
import type { AcceptFault } from '#core/import/review/draft'
import type { EntryKind, ReviewDivision } from '#core/import/review/entry'
import type { WordProof } from '#core/import/review/overview'
import type { Refusal } from '#core/import/review/refusal'
import type { LeftOutReason, SourceTrait, SourceTraitCode } from '#core/import/source-text'
import { counted } from '#words/counted/en'
import { kindWords } from '#words/label/en'
import { english } from '#words/locale'

const kinds: Readonly<Record<EntryKind, string>> = {
  ...kindWords,
  title: 'Title',
  date: 'Date line',
  line: 'Line',
  closing: 'Closing line',
  signature: 'Signature',
  note: 'Footnote',
}

const divisions: Readonly<Record<ReviewDivision, string>> = {
  preface: 'Above the text',
  preamble: 'Preamble',
  body: 'Body',
  conclusions: 'Under the text',
  attachments: 'Annexes',
}

const formats: Readonly<Record<SourceFormat, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
  docx: 'Word',
  pdf: 'PDF',
  'akoma-ntoso': 'Akoma Ntoso',
  'treaty-xml': 'Treaty XML',
}

const doubts: Readonly<Record<DoubtCode, string>> = {
  'number-repeated': 'This number was there before.',
  'number-skipped': 'A number before this one is missing.',
  'number-goes-back': 'The number is lower than the one before.',
  'number-restarts': 'The numbers begin anew here.',
  'series-starts-late': 'The numbers do not begin at 1.',
  'number-not-printed': 'The number 1 is not printed; it was concluded from the 2 that follows.',
  'number-out-of-series':
    'It begins with what looks like a number but follows no other. It was left with the words.',
  'number-in-line': 'The number stood in the middle of a line.',
  'number-slip': 'The mark behind the number is unusual.',
  'number-in-text': 'The file states the words with their number in them.',
  'heading-unsure': 'It may be a heading or a paragraph.',
  'words-above-title': 'Words stand above the title.',
  'attachment-unnamed': 'An annex seems to begin here and has no name.',
  'words-after-signature': 'Words stand after the signatures.',
  'too-deep': 'The list lies deeper than numbers can name.',
  'words-unplaced': 'It is not sure where these words belong.',
}

const refusals: Readonly<Record<Refusal, string>> = {
  'nothing-selected': 'Nothing is chosen.',
  'one-at-a-time': 'Choose one part only.',
  'nothing-to-split': 'There are no words on both sides.',
  'inside-word': 'A word cannot be split.',
  'in-table': 'A table stays whole.',
  'nothing-before': 'Nothing stands before it.',
  'other-division': 'The parts stand in different divisions. Move them into one first (V).',
  'left-out-and-kept': 'One part is left out and the other is not.',
  'kind-not-here': 'It cannot be this here.',
  'no-levels-here': 'There are no levels in this division.',
  'at-margin': 'It is at the margin already.',
  'no-deeper': 'It lies in the part before already.',
  'too-deep': 'Numbers cannot name anything deeper.',
  'number-not-printed': 'The words do not begin with this. A number is taken as it is printed.',
  'too-long': 'This is too long, and was not taken. What stood there before stays.',
  'no-numbers-here': 'There are no numbers in this division.',
  'no-doubt-here': 'There is no doubt here.',
  'nothing-to-do': 'It is so already.',
}

const reasons: Readonly<Record<LeftOutReason, string>> = {
  'page-number': 'page number',
  'running-head': 'running head',
  'front-matter': 'front matter',
  'web-furniture': 'part of the web page, not of the text',
  deleted: 'deleted in the file',
  comment: 'comment',
  hidden: 'hidden',
  metadata: 'information about the file',
  'end-mark': 'end mark',
  'note-without-place': 'note without a place',
  'by-hand': 'left out by you',
}

const traits: Readonly<Record<SourceTraitCode, (count: number) => string>> = {
  insertions: (count) => `${counted(count, 'tracked insertion', 'tracked insertions')}, taken as text`,
  deletions: (count) => counted(count, 'tracked deletion', 'tracked deletions'),
  comments: (count) => counted(count, 'comment', 'comments'),
  'text-boxes': (count) => counted(count, 'text box', 'text boxes'),
  'content-controls': (count) => counted(count, 'form field', 'form fields'),
  pictures: (count) => counted(count, 'picture', 'pictures'),
  links: (count) => counted(count, 'link', 'links'),
  scripts: (count) => `${counted(count, 'script', 'scripts')}, never run`,
  'generated-numbers': (count) =>
    `${counted(count, 'number', 'numbers')} that a style sheet counts and that cannot be read`,
  'unknown-characters': (count) => counted(count, 'unknown character', 'unknown characters'),
}

const missing: Readonly<Record<AcceptFault, string>> = {
  'no-body': 'something in the body',
  'no-title': 'a title',
  'no-short-title': 'a short title',
  'no-parties': 'a party',
  'no-language': 'a language',
  'date-unclear': 'a date as year-month-day, or none',
}

/** Bringing a text in, and its review. */
export const enImport = {
  'command.import': 'Import a text…',
  'import.review': 'Review',
  'import.reviewAgain': 'Review again',
  'import.reading': 'Reading the file…',
  'import.readingName': (name: string) => `“${name}” is read. Nothing in it is run or loaded.`,
  'import.cancel': 'Cancel',
  'import.refused': 'The text was not imported',
  'import.other': 'Choose another file…',
  'import.title': (name: string) => `Review of ${name}`,
  'import.facts': (format: SourceFormat) => formats[format],
  'import.proof': ({ in: all, out, left }: WordProof) =>
    `${counted(all, 'word', 'words')} in, ${english.number(out)} kept, ${english.number(left)} left out`,
  'import.lost': (lost: number) => `${counted(lost, 'word is', 'words are')} missing`,
  'import.doubts': (left: number, all: number) =>
    all === 0
      ? 'No doubts'
      : left === 0
        ? `All ${english.number(all)} doubts looked at`
        : `${english.number(left)} of ${counted(all, 'doubt', 'doubts')} left`,
  'import.nextDoubt': 'Next doubt',
  'import.previousDoubt': 'Previous doubt',
  'import.undo': 'Undo',
  'import.redo': 'Redo',
  'import.accept': 'Accept',
  'import.acceptWithDoubts': (left: number) => `Accept with ${counted(left, 'doubt', 'doubts')}`,
  'import.needs': (fault: AcceptFault) => `Needs ${missing[fault]}`,
  'import.accepting': 'Taking it in…',
  'import.close': 'Close and go on later',
  'import.kept': (name: string) => `The review of ${name} is kept. Go on with it from the library.`,
  'import.again': 'You go on where you left off.',
  'import.anew':
    'What you decided before cannot be taken up, because the file is read differently now. The review begins anew.',
  'import.revision': 'This text was taken in before. Accepting makes a new edition of it; your notes follow.',
  'import.failed': (reason: string) => `Not kept: ${reason}`,
  'import.retry': 'Try again',
  'import.giveUp': (count: number) => `Close without the last ${counted(count, 'decision', 'decisions')}`,
  'import.original': 'As read',
  'import.tree': 'Text',
  'import.factsTab': 'Facts',
  'import.leftTab': (count: number) => `Left out (${english.number(count)})`,
  'import.entries': 'Parts of the text',
  'import.chosen': 'Chosen part',
  'import.chosenMany': (count: number) => `${counted(count, 'part', 'parts')} chosen`,
  'import.kindName': (kind: EntryKind) => kinds[kind],
  'import.divisionName': (division: ReviewDivision) => divisions[division],
  'import.headingOf': (kind: EntryKind) => `${kinds[kind]}, heading`,
  'import.doubtHere': 'doubt',
  'import.why': (why: DoubtCode) => doubts[why],
  'import.settled': (why: string) => `${why} Looked at.`,
  'import.refusal': (why: Refusal) => refusals[why],
  'import.leftOut': (why: LeftOutReason) => (why === 'by-hand' ? reasons[why] : `left out: ${reasons[why]}`),
  'import.leftNothing': 'Nothing is left out.',
  'import.leftBefore': 'Left out as the file was read',
  'import.leftHere': 'Left out of the text',
  'import.holds': (traitsThere: readonly SourceTrait[]) =>
    `The file also holds: ${traitsThere.map(({ code, count }) => traits[code](count)).join('; ')}.`,
  'import.operations': 'What can be done with it',
  'import.split': 'Split',
  'import.join': 'Join with the one before',
  'import.joinMany': 'Join to one',
  'import.deeper': 'Deeper',
  'import.outwards': 'Further out',
  'import.heading': 'Heading',
  'import.number': 'Number',
  'import.leave': 'Leave out',
  'import.takeIn': 'Take in again',
  'import.settle': 'It is right',
  'import.kind': 'Kind',
  'import.division': 'Division',
  'import.splitWhere': 'Split before which word? Arrow keys choose, Enter splits, Escape cancels.',
  'import.numberLabel': 'Number as printed at the beginning of the words; empty for none',
  'import.set': 'Set',
  'import.factTitle': 'Title',
  'import.titlePrinted': 'As printed: choose in “Text” which lines are the title.',
  'import.factShort': 'Short title',
  'import.factDate': 'Date',
  'import.dateForm': 'year-month-day, such as 2021-06-02; empty if it is not known',
  'import.factPlace': 'Place',
  'import.factParties': 'Parties, one in each line',
  'import.factLanguage': 'Language',
  'import.factFile': 'File',
  'import.factHash': 'SHA-256 of the file',
  'import.proposed': 'Proposed from the text. Correct what is wrong: it stands in every citation.',
} as const
