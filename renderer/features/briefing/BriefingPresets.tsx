import { type SubmitEvent, useState } from 'react'
import type { BriefingItem } from '#core/briefing/briefing'
import { type Preset, presetItems, presets } from '#core/briefing/presets'
import type { EId } from '#core/document/eid'
import { resolveReferences } from '#core/document/references'
import { shortId } from '#core/document/short-id'
import { sayProblem } from '#words/problem'
import { extractWordsIn } from '#words/words'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'
import { newId } from '../../services/briefing/briefings'
import { selectedThings } from '../../services/reading/selected-things'
import { useView } from '../../store/reading/use-view'
import { readingIn } from '../../store/reading/view'
import { Button } from '../../ui/Button'
import styles from './briefing.module.css'

/** Ready-made lists. A field shows which paragraphs are “selected”, at first those selected in the panes. */
export function BriefingPresets({ onAdd }: { readonly onAdd: (items: readonly BriefingItem[]) => void }) {
  const reading = useView(readingIn)
  const lookup = useView((view) => view.lookup)
  const [typed, setTyped] = useState(() => selectedThings().map(shortId).join(', '))
  const [outcome, setOutcome] = useState('')
  const addPreset = (preset: Preset, selection: readonly EId[] = []): void => {
    if (!reading) return
    const { declaration, editorial, events } = reading
    const entry = { declaration, events, headings: editorial?.headings ?? [] }
    const extract = extractWordsIn(declaration.edition.language)
    const items = presetItems(preset, { entry, selection, words: extract }, newId)
    setOutcome(
      items.ok
        ? message('briefing.presetAdded', items.value.length)
        : sayProblem(interfaceWords().presetProblems, items.error),
    )
    if (items.ok) onAdd(items.value)
  }
  const addSelected = (event: SubmitEvent): void => {
    event.preventDefault()
    const selected = typed.trim() === '' ? null : resolveReferences(typed, lookup)
    if (selected?.ok === false) setOutcome(interfaceWords().referenceProblem(selected.error))
    else addPreset('selected-with-notes', selected?.value)
  }
  return (
    <fieldset className={styles.presets}>
      <legend>{message('briefing.preset')}</legend>
      <form className={styles.selected} onSubmit={addSelected}>
        <label className={styles.field}>
          {message('briefing.selected')}
          <input
            // Numbers of passages run from left to right.
            dir="ltr"
            value={typed}
            placeholder={message('briefing.selectedExample')}
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <Button type="submit">{message('briefing.presetName', 'selected-with-notes')}</Button>
      </form>
      {presets
        .filter((preset) => preset !== 'selected-with-notes')
        .map((preset) => (
          <Button key={preset} onClick={() => addPreset(preset)}>
            {message('briefing.presetName', preset)}
          </Button>
        ))}
      <output className={styles.outcome}>{outcome}</output>
    </fieldset>
  )
}
