import type { KeptFileNotice } from '../files/files'
import type { OwnTextsFailure } from '../library/own-texts'
import type { IntegrityProblem } from '../library/reading'

/** What the main process tells the reader of its own accord, e.g. that damaged settings were set aside. */
export interface Notice {
  readonly id: string
  readonly kind: 'information' | 'warning'
  readonly why:
    | KeptFileNotice
    | { readonly about: 'library'; readonly problem: IntegrityProblem }
    | { readonly about: 'own-texts'; readonly failure: OwnTextsFailure }
}
