import type { Notice } from '#contract/notices/notice'
import { assertNever } from '#core/assert-never'
import { keptFileNoticeWords } from './files'
import { integrityWords } from './library'
import { ownTextsNotice } from './own-texts'

/** What the main process tells the reader of its own accord. */
export function noticeWords({ why }: Notice): string {
  switch (why.about) {
    case 'kept-file':
      return keptFileNoticeWords(why)
    case 'library':
      return integrityWords(why.problem)
    case 'own-texts':
      return ownTextsNotice(why.failure)
    default:
      return assertNever(why)
  }
}
