import { lineWidths, readingFaces, textSizes, themes } from '#contract/settings/settings'
import { citationStyles } from '#core/document/citation'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import { Choice } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import styles from './settings.module.css'

/** Theme, how the text is set, and what copying adds. A change takes effect at once and is saved. */
export function SettingsDialog() {
  const theme = useReader((state) => state.settings.theme)
  const textSize = useReader((state) => state.settings.textSize)
  const setTheme = useReader((state) => state.setTheme)
  const setTextSize = useReader((state) => state.setTextSize)
  const readingFace = useReader((state) => state.settings.readingFace)
  const setReadingFace = useReader((state) => state.setReadingFace)
  const lineWidth = useReader((state) => state.settings.lineWidth)
  const setLineWidth = useReader((state) => state.setLineWidth)
  const citationStyle = useReader((state) => state.settings.citationStyle)
  const citeOnCopy = useReader((state) => state.settings.citeOnCopy)
  const setCitationStyle = useReader((state) => state.setCitationStyle)
  const setCiteOnCopy = useReader((state) => state.setCiteOnCopy)
  const givesHints = useReader((state) => state.settings.givesHints)
  const setGivesHints = useReader((state) => state.setGivesHints)
  const close = useReader((state) => state.closeDialog)
  return (
    <Dialog title={message('settings.title')} onClose={close}>
      <fieldset className={styles.group}>
        <legend>{message('settings.theme')}</legend>
        {themes.map((name) => (
          <label key={name} className={styles.option}>
            <input type="radio" name="theme" checked={theme === name} onChange={() => setTheme(name)} />
            {message('theme.name', name)}
          </label>
        ))}
      </fieldset>
      <div className={styles.group}>
        <Choice
          label={message('settings.textSize')}
          values={textSizes}
          value={textSize}
          labelOf={(size) => message('settings.percent', size)}
          onChange={setTextSize}
        />
        <Choice
          label={message('settings.readingFace')}
          values={readingFaces}
          value={readingFace}
          labelOf={(face) => message('settings.face', face)}
          onChange={setReadingFace}
        />
        <Choice
          label={message('settings.lineWidth')}
          values={lineWidths}
          value={lineWidth}
          labelOf={(width) => message('settings.width', width)}
          onChange={setLineWidth}
        />
      </div>
      <fieldset className={styles.group}>
        <legend>{message('settings.copying')}</legend>
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={citeOnCopy}
            onChange={(event) => setCiteOnCopy(event.target.checked)}
          />
          {message('settings.citeOnCopy')}
        </label>
        <Choice
          label={message('settings.citationStyle')}
          values={citationStyles}
          value={citationStyle}
          labelOf={(style) => message('citation.style', style)}
          onChange={setCitationStyle}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{message('settings.hints')}</legend>
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={givesHints}
            onChange={(event) => setGivesHints(event.target.checked)}
          />
          {message('settings.givesHints')}
        </label>
      </fieldset>
    </Dialog>
  )
}
