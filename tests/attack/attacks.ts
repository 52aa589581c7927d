import type { Attack } from './attack'
import { appPaths } from './rows/app-paths'
import { backDoors } from './rows/back-doors'
import { forgedImports, mutatedImports } from './rows/imports'
import { ipc } from './rows/ipc'
import { keptFiles } from './rows/kept-files'
import { kills } from './rows/kills'
import { links } from './rows/links'
import { page } from './rows/page'
import { purges } from './rows/purge'
import { queries, searches } from './rows/queries'
import { backups, stores } from './rows/stores'

/** Every row, quick ones first. To add one: a file of its own in `rows/`, and a line here. */
export const attacks: readonly Attack[] = [
  appPaths,
  links,
  queries,
  searches,
  keptFiles,
  mutatedImports,
  forgedImports,
  stores,
  backups,
  purges,
  ipc,
  page,
  backDoors,
  kills,
]
