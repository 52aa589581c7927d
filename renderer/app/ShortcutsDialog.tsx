import { Fragment } from 'react'
import type { PlainMessageKey } from '../i18n/messages'
import { message } from '../i18n/messages'
import { useReader } from '../store/store'
import { Dialog } from '../ui/Dialog'
import { commands } from './commands/registry'
import { shortcutLabel } from './commands/shortcut-label'
import { isMac } from './platform'
import styles from './ShortcutsDialog.module.css'

const headings: Readonly<Record<string, PlainMessageKey>> = {
  app: 'shortcuts.group.app',
  go: 'shortcuts.group.go',
  edit: 'shortcuts.group.edit',
  view: 'shortcuts.group.view',
}

interface Line {
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
}

/** Commands with shortcuts by the first word of their names, in the order in which they are registered. */
function groups(): ReadonlyMap<PlainMessageKey, readonly Line[]> {
  const found = new Map<PlainMessageKey, Line[]>()
  for (const { name, label, shortcuts } of commands) {
    if (shortcuts.length === 0) continue
    const heading = headings[name.split('.')[0] ?? ''] ?? 'shortcuts.group.other'
    const keys = shortcuts.map((shortcut) => shortcutLabel(shortcut, isMac))
    found.set(heading, [...(found.get(heading) ?? []), { id: name, label: label(), keys }])
  }
  found.set('shortcuts.inLists', [
    { id: 'walk', label: message('shortcuts.walk'), keys: ['↑', '↓'] },
    { id: 'ends', label: message('shortcuts.ends'), keys: ['Home', 'End'] },
  ])
  return found
}

/** All keys that do something, by subject. */
export function ShortcutsDialog() {
  const close = useReader((state) => state.closeDialog)
  return (
    <Dialog title={message('shortcuts.title')} onClose={close}>
      {[...groups()].map(([heading, lines]) => (
        <section key={heading} className={styles.group} aria-labelledby={`keys-${heading}`}>
          <h3 id={`keys-${heading}`} className={styles.heading}>
            {message(heading)}
          </h3>
          <dl className={styles.lines}>
            {lines.map(({ id, label, keys }) => (
              <div key={id} className={styles.line}>
                <dt>{label}</dt>
                <dd>
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && <span className={styles.or}> {message('shortcuts.or')} </span>}
                      <kbd className={styles.key} dir="ltr">
                        {key}
                      </kbd>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
