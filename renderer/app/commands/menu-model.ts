import type { MenuItemModel, MenuModel } from '#contract/menu/menu'
import { message } from '../../i18n/messages'
import type { ReaderState } from '../../store/store'
import { inReadingDirection } from './arrow-shortcuts'
import { canRun } from './command'
import { commandNamed } from './registry'

const separator: MenuItemModel = { type: 'separator' }
const role = (name: Extract<MenuItemModel, { type: 'role' }>['role']): MenuItemModel => ({
  type: 'role',
  role: name,
})

function commandItem(name: string, state: ReaderState): MenuItemModel[] {
  const command = commandNamed(name)
  if (!command) throw new Error(`The menu names an unknown command: ${name}`)
  const accelerator = command.shortcuts[0]
  return [
    {
      type: 'command',
      command: name,
      label: command.label(),
      enabled: canRun(command, state),
      ...(accelerator === undefined ? {} : { accelerator: inReadingDirection(accelerator) }),
      ...(command.isChecked ? { checked: command.isChecked(state) } : {}),
    },
  ]
}

/** The application menu for a state of the reader, with the platform's usual items where it expects them. */
export function menuModel(state: ReaderState, isMac: boolean): MenuModel {
  const item = (name: string) => commandItem(name, state)
  const textItems = [...item('app.open'), ...item('app.import'), separator]
  const briefingItems = [
    ...item('briefing.open'),
    ...item('briefing.add'),
    ...item('briefing.export'),
    ...item('briefing.print'),
    separator,
  ]
  const dataItems = [
    ...item('notes.import'),
    ...item('notes.export'),
    ...item('notes.back-up'),
    ...item('notes.restore'),
    ...item('app.data-folder'),
    separator,
  ]
  const appItems = [...item('app.settings'), separator]
  return [
    {
      label: isMac ? message('app.name') : message('menu.file'),
      items: isMac
        ? [
            ...item('app.about'),
            separator,
            ...textItems,
            ...briefingItems,
            ...dataItems,
            ...appItems,
            role('services'),
            separator,
            role('hide'),
            role('hideOthers'),
            role('unhide'),
            separator,
            role('quit'),
          ]
        : [...textItems, ...briefingItems, ...dataItems, ...appItems, role('close'), role('quit')],
    },
    {
      label: message('menu.edit'),
      items: [
        ...item('edit.undo'),
        ...item('edit.redo'),
        separator,
        role('cut'),
        role('copy'),
        role('paste'),
        role('selectAll'),
        separator,
        ...item('search.open'),
        ...item('search.next'),
        ...item('search.previous'),
        ...item('search.saved'),
        ...item('search.record'),
        ...item('briefing.search'),
        separator,
        ...item('notes.note'),
        ...item('notes.highlight'),
        ...item('notes.edit-highlight'),
        ...item('notes.document'),
        separator,
        ...item('edit.copy-with-citation'),
        ...item('edit.copy-link'),
        ...item('edit.bookmark'),
        ...item('edit.thing-menu'),
      ],
    },
    {
      label: message('menu.go'),
      items: [
        ...item('go.back'),
        ...item('go.forward'),
        separator,
        ...item('go.to'),
        ...item('go.outline'),
        ...item('go.bookmarks'),
        separator,
        ...item('go.next-paragraph'),
        ...item('go.previous-paragraph'),
        separator,
        ...item('go.next-pane'),
        ...item('go.previous-pane'),
        separator,
        ...item('app.palette'),
      ],
    },
    {
      label: message('menu.view'),
      items: [
        ...item('view.pane-paragraphs'),
        ...item('view.pane-instruments'),
        ...item('view.pane-timeline'),
        ...item('view.link-panes'),
        ...item('notes.panel'),
        separator,
        ...item('view.text-larger'),
        ...item('view.text-smaller'),
        ...item('view.text-normal'),
        separator,
        ...item('view.theme-system'),
        ...item('view.theme-light'),
        ...item('view.theme-sepia'),
        ...item('view.theme-dark'),
        ...item('view.theme-high-contrast'),
        ...item('view.theme-high-contrast-dark'),
        separator,
        // On macOS the system's own item, with its key; elsewhere the command, which F11 runs in dialogs too.
        ...(isMac ? [role('togglefullscreen')] : item('view.full-screen')),
      ],
    },
    {
      label: message('menu.window'),
      items: [role('minimize'), ...(isMac ? [role('zoom'), role('front')] : [])],
    },
    {
      label: message('menu.help'),
      items: [
        ...item('app.start-page'),
        separator,
        ...item('app.shortcuts'),
        ...item('search.help'),
        ...(isMac ? [] : item('app.about')),
      ],
    },
  ]
}
