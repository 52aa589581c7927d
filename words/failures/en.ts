import { saveWords } from './en/files'
import { integrityWords } from './en/library'
import { noticeWords } from './en/notice'
import { purgeWords } from './en/purge'
import { reasonWords } from './en/reason'
import { storeWords } from './en/store'

/** What is said of failures and of notices of the main process, in English. */
export const failureWords = {
  save: saveWords,
  integrity: integrityWords,
  notice: noticeWords,
  purge: purgeWords,
  reason: reasonWords,
  store: storeWords,
}
