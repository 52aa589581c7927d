import type { Command } from '../command'
import { briefCommand } from './brief'
import { citeCommand } from './cite'
import { exportCommand } from './export'
import { importCommand } from './import'
import { libraryCommand } from './library'
import { listCommand } from './list'
import { notesCommand } from './notes'
import { searchCommand } from './search'
import { showCommand } from './show'
import { textCommand } from './text'

/** Every command of the terminal, in the order of the usage. */
export const commands: readonly Command[] = [
  listCommand,
  textCommand,
  showCommand,
  citeCommand,
  searchCommand,
  importCommand,
  exportCommand,
  libraryCommand,
  notesCommand,
  briefCommand,
]
