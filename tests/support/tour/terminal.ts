import path from 'node:path'
import { expect } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import { runtimeExecutable } from '../driver/start-arguments'
import { folded, output } from '../terminal-programs'
import type { Feature } from './feature'

/** What the terminal does: plain Node, which starts the app without a window for a PDF. */
export const terminal: readonly Feature[] = [
  {
    name: 'an extract written by the terminal',
    visit: async ({ node, folder }) => {
      const file = path.join(folder, 'terminal.pdf')
      const reader = path.join(projectRoot, 'build', 'reader.ts')
      const runtime = `ELECTRON_OVERRIDE_DIST_PATH=${path.dirname(runtimeExecutable())}`
      const words = ['brief', '--select', '13-15', '--out', file]
      await output('env', '-C', projectRoot, runtime, node, '--import', 'tsx', reader, ...words)
      expect(folded(await output('pdftotext', file, '-'))).toContain('flagship power project of CASA-1000')
    },
  },
]
