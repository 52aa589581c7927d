import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'

/**
 * Copies text, with rich text beside it where given. A failure is shown as a notice.
 *
 * @param html - an HTML fragment made by the app
 * @returns whether it was copied
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  const answer = await bridge().clipboard.write(html === undefined ? { text } : { text, html })
  if (!answer.ok) {
    const notice = message('clipboard.notCopied', failureMessage(answer.error))
    readerStore.getState().notify({ id: 'not-copied', kind: 'warning', message: notice })
  }
  return answer.ok
}
