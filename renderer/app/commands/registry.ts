import { paneNames, themes } from '#contract/settings/settings'
import { message } from '../../i18n/messages'
import { serviceOf } from '../../services/current-session'
import { createImports } from '../../services/import/imports'
import { showDataFolder, toggleFullScreen } from '../../services/window/desktop'
import { holdTyping } from '../../services/window/type-ahead'
import { readerStore } from '../../store/store'
import { selectIsShown } from '../../store/window/layout-slice'
import { briefingCommands } from './briefing-commands'
import { always, type Command, canRun, hasReading } from './command'
import { editCommands } from './edit-commands'
import { goCommands } from './go-commands'
import { linkingCommands } from './linking-commands'
import { notesCommands } from './notes-commands'
import { searchCommands } from './search-commands'
import { thingCommands } from './thing-commands'

const state = () => readerStore.getState()

const appCommands: readonly Command[] = [
  {
    name: 'app.open',
    label: () => message('command.openText'),
    shortcuts: ['CmdOrCtrl+O'],
    isEnabled: ({ catalogue }) => catalogue.declarations.length > 0,
    run: () => state().openDialog('texts'),
    typesInto: '[data-types="texts"]',
  },
  {
    name: 'app.library',
    label: () => message('command.library'),
    shortcuts: ['CmdOrCtrl+Alt+O'],
    isEnabled: ({ catalogue }) => catalogue.declarations.length > 0,
    run: () => state().openDialog('library'),
    typesInto: '[data-types="library"]',
  },
  {
    name: 'app.import',
    label: () => message('command.import'),
    shortcuts: ['CmdOrCtrl+Alt+I'],
    isEnabled: ({ importing }) => importing === null,
    run: () => void serviceOf(createImports).choose(),
  },
  {
    name: 'app.settings',
    label: () => message('command.settings'),
    shortcuts: ['CmdOrCtrl+,'],
    worksInDialogs: true,
    isEnabled: always,
    run: () => state().openDialog('settings'),
  },
  {
    name: 'app.about',
    label: () => message('command.about'),
    shortcuts: [],
    worksInDialogs: true,
    isEnabled: always,
    run: () => state().openDialog('about'),
  },
  {
    name: 'app.data-folder',
    label: () => message('command.dataFolder'),
    shortcuts: [],
    worksInDialogs: true,
    isEnabled: always,
    run: () => void showDataFolder(),
  },
  {
    name: 'view.full-screen',
    label: () => message('command.fullScreen'),
    // On macOS, where the system takes F11, the item of the menu has its own key, Ctrl+Cmd+F.
    shortcuts: ['F11'],
    worksInDialogs: true,
    isEnabled: always,
    run: () => void toggleFullScreen(),
  },
  {
    name: 'app.palette',
    label: () => message('command.palette'),
    shortcuts: ['CmdOrCtrl+Shift+P'],
    worksInDialogs: true,
    isEnabled: hasReading,
    run: () => state().openDialog('palette'),
    typesInto: '[data-types="palette"]',
  },
  {
    name: 'app.start-page',
    label: () => message('command.startPage'),
    shortcuts: [],
    worksInDialogs: true,
    isEnabled: hasReading,
    run: () => state().openDialog('start-page'),
  },
  {
    name: 'app.shortcuts',
    label: () => message('command.shortcuts'),
    shortcuts: ['?', 'F1'],
    worksInDialogs: true,
    isEnabled: always,
    run: () => state().openDialog('shortcuts'),
  },
]

const textSizeCommands: readonly Command[] = [
  {
    name: 'view.text-larger',
    label: () => message('command.textLarger'),
    shortcuts: ['CmdOrCtrl+Plus', 'CmdOrCtrl+='],
    worksInDialogs: true,
    isEnabled: always,
    run: () => state().stepTextSize(1),
  },
  {
    name: 'view.text-smaller',
    label: () => message('command.textSmaller'),
    shortcuts: ['CmdOrCtrl+-'],
    worksInDialogs: true,
    isEnabled: always,
    run: () => state().stepTextSize(-1),
  },
  {
    name: 'view.text-normal',
    label: () => message('command.textReset'),
    shortcuts: ['CmdOrCtrl+0'],
    worksInDialogs: true,
    isEnabled: always,
    run: () => state().stepTextSize(0),
  },
]

const themeCommands: readonly Command[] = themes.map((theme) => ({
  name: `view.theme-${theme}`,
  label: () => message('command.theme', theme),
  shortcuts: [],
  worksInDialogs: true,
  isEnabled: always,
  isChecked: ({ settings }) => settings.theme === theme,
  run: () => state().setTheme(theme),
}))

const paneCommands: readonly Command[] = paneNames.map((pane, index) => ({
  name: `view.pane-${pane}`,
  label: () => message('command.pane', pane),
  shortcuts: [`CmdOrCtrl+${index + 1}`],
  isEnabled: always,
  isChecked: selectIsShown(pane),
  run: () => (state().isNarrow ? state().showPane(pane) : state().togglePane(pane)),
}))

/** Every command of the app. */
export const commands: readonly Command[] = [
  ...appCommands,
  ...editCommands,
  ...textSizeCommands,
  ...themeCommands,
  ...paneCommands,
  ...linkingCommands,
  ...searchCommands,
  ...goCommands,
  ...thingCommands,
  ...briefingCommands,
  ...notesCommands,
]

const byName: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.name, command]))

/** The command of a name, or `undefined`. */
export function commandNamed(name: string): Command | undefined {
  return byName.get(name)
}

/** Runs a command if it is enabled now and no modal dialog covers what it acts on. Returns whether it ran. */
export function runCommand(name: string): boolean {
  const command = commandNamed(name)
  if (!command || !canRun(command, state())) return false
  if (command.typesInto !== undefined) holdTyping(command.typesInto)
  command.run()
  return true
}
