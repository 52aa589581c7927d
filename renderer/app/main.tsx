import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/pressable.css'
import type { Bridge } from '#contract/bridge'
import { beginReading } from '../services/begin-reading'
import { createMenuKeeper } from '../services/window/menu'
import { menuModel } from './commands/menu-model'
import { runCommand } from './commands/registry'
import { isMac } from './platform'
import { createScreen } from './screen'

declare global {
  interface Window {
    /** The main process, as the preload offers it. */
    readonly bridge: Bridge
  }
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const begin = () =>
  beginReading(window.bridge, {
    screen: createScreen(root),
    menu: createMenuKeeper((state) => menuModel(state, isMac), runCommand),
  })
await begin()
