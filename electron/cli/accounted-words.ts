import type { WordAccount } from '#core/library/word-account'
import type { OwnTexts } from '#node/library/own/own-texts'
import { failureWords } from '#words/failures/en'

/** What `--json` says of the words of an imported text. */
interface AccountedWords {
  /** `null` where it is not known, with a sentence in `accountProblem` where it was kept and cannot be read. */
  readonly words: WordAccount['words'] | null
  readonly left: WordAccount['left'] | null
  readonly accountProblem?: string
}

/** Why an own text may have fewer words than its file. Texts that came in before this was kept have no account. */
export function accountedWords(own: OwnTexts | null, id: string): AccountedWords {
  const read = own?.account(id)
  if (read && !read.ok) {
    const accountProblem = failureWords.reason({ about: 'library', what: 'own-texts', failure: read.error })
    return { words: null, left: null, accountProblem }
  }
  return { words: read?.value?.words ?? null, left: read?.value?.left ?? null }
}
