import type { Briefing } from '#core/briefing/briefing'
import { duplicateBriefing, renameBriefing } from '#core/briefing/operations'
import { message } from '../../i18n/messages'
import { newId, startBriefing } from '../../services/briefing/briefings'
import { useReader } from '../../store/store'
import { Button } from '../../ui/Button'
import { BriefingBin } from './BriefingBin'
import { BriefingSaveMark } from './BriefingSaveMark'
import styles from './briefing.module.css'
import { titleOf } from './entries/item-words'
import { UnreadableBriefings } from './UnreadableBriefings'

/** Which briefing is worked on; new, duplicate, rename, bin. */
export function BriefingPicker({ briefing }: { readonly briefing: Briefing }) {
  const briefings = useReader((state) => state.briefings) ?? []
  const put = useReader((state) => state.putBriefing)
  const pick = useReader((state) => state.pickBriefing)
  const bin = useReader((state) => state.binBriefing)
  const binned = briefings.filter(({ deletedAt }) => deletedAt !== null)
  const announce = useReader((state) => state.announce)
  const toBin = (): void => {
    bin(briefing.id, new Date().toISOString())
    announce(message('briefing.movedToBin', titleOf(briefing)))
  }
  return (
    <section className={styles.section}>
      <label className={styles.field}>
        {message('briefing.which')}
        <select value={briefing.id} onChange={(event) => pick(event.target.value)}>
          {briefings
            .filter(({ deletedAt }) => deletedAt === null)
            .map((kept) => (
              <option key={kept.briefing.id} value={kept.briefing.id}>
                {titleOf(kept.briefing)}
              </option>
            ))}
        </select>
      </label>
      <label className={styles.field}>
        {message('briefing.name')}
        <input
          value={briefing.title}
          dir="auto"
          maxLength={500}
          onChange={(event) => put(renameBriefing(briefing, event.target.value))}
        />
      </label>
      <div className={styles.actions}>
        <Button onClick={() => startBriefing()}>{message('briefing.new')}</Button>
        <Button
          onClick={() =>
            put(duplicateBriefing(briefing, message('briefing.copyOf', briefing.title).slice(0, 500), newId))
          }
        >
          {message('briefing.duplicate')}
        </Button>
        <Button onClick={toBin}>{message('briefing.bin')}</Button>
      </div>
      <BriefingBin binned={binned} />
      <UnreadableBriefings />
      <BriefingSaveMark />
    </section>
  )
}
