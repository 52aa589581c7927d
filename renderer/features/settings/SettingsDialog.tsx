import { type TextSize, textSizes, themes } from '#contract/settings/settings'
import { citationStyles } from '#core/document/citation'
import { message } from '../../i18n/messages'
import { useReader } from '../../store/store'
import { Dialog } from '../../ui/Dialog'
import styles from './settings.module.css'

/** Theme and text size. A change takes effect at once and is saved. */
export function SettingsDialog() {
  const theme = useReader((state) => state.settings.theme)
  const textSize = useReader((state) => state.settings.textSize)
  const setTheme = useReader((state) => state.setTheme)
  const setTextSize = useReader((state) => state.setTextSize)
  const citationStyle = useReader((state) => state.settings.citationStyle)
  const citeOnCopy = useReader((state) => state.settings.citeOnCopy)
  const setCitationStyle = useReader((state) => state.setCitationStyle)
  const setCiteOnCopy = useReader((state) => state.setCiteOnCopy)
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
      <label className={styles.field}>
        {message('settings.textSize')}
        <select
          value={textSize}
          onChange={(event) => {
            const size = textSizes.find((each): each is TextSize => String(each) === event.target.value)
            if (size) setTextSize(size)
          }}
        >
          {textSizes.map((size) => (
            <option key={size} value={size}>
              {message('settings.percent', size)}
            </option>
          ))}
        </select>
      </label>
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
        <label className={styles.field}>
          {message('settings.citationStyle')}
          <select
            value={citationStyle}
            onChange={(event) => {
              const style = citationStyles.find((each) => each === event.target.value)
              if (style) setCitationStyle(style)
            }}
          >
            {citationStyles.map((style) => (
              <option key={style} value={style}>
                {message('citation.style', style)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
    </Dialog>
  )
}
