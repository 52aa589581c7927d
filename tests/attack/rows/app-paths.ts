import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { resolveAppPath } from '#main/protocol/app-path'
import { pick } from '../../support/random'
import type { Attack } from '../attack'
import { below, mutatedText, oddTexts } from '../mutations'

const pieces = [
  '..',
  '.',
  '/',
  '\\',
  '%2e',
  '%2E%2e',
  '%2f',
  '%5c',
  '%00',
  '\u0000',
  '...',
  '~',
  'C:',
  '//',
  ';',
  '?',
  '#',
  '@',
  'index.html',
  'assets',
  'secret.json',
  'out.json',
  'linked.json',
  'reader',
  'localhost',
  '．．',
  '‥',
  '.hidden.html',
] as const

/**
 * Requests of pages: whatever is asked for, only a file of the pages' own folder is answered, by way of links too.
 */
export const appPaths: Attack = {
  name: 'app-paths',
  tries: 60_000,
  open: () => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'attack-paths-')))
    const root = path.join(folder, 'pages')
    mkdirSync(path.join(root, 'assets'), { recursive: true })
    writeFileSync(path.join(root, 'index.html'), 'ours')
    writeFileSync(path.join(root, 'assets', 'index.js'), 'ours')
    writeFileSync(path.join(folder, 'secret.json'), 'not ours')
    writeFileSync(path.join(folder, 'pages-out.json'), 'not ours')
    symlinkSync(path.join(folder, 'secret.json'), path.join(root, 'linked.json'))
    symlinkSync(folder, path.join(root, 'up'))
    const ours = new Set(['index.html', 'assets/index.js'].map((file) => path.join(root, file)))
    return {
      attempt: ({ random }) => {
        const words = Array.from({ length: 1 + below(random, 8) }, () =>
          random() < 0.1 ? pick(random, oddTexts).slice(0, 2_000) : pick(random, pieces),
        )
        const begin = pick(random, [
          'app://reader/',
          'app://reader',
          'app://reader/up/',
          'APP://reader/',
          'app://other/',
          'file://',
          '',
        ])
        const plain = pick(random, [
          'app://reader/index.html',
          'app://reader/assets/index.js',
          'app://reader/linked.json',
        ])
        const url = random() < 0.5 ? begin + words.join(pick(random, ['', '/'])) : mutatedText(random, plain)
        const answer = resolveAppPath(pick(random, ['GET', 'GET', 'GET', 'POST', 'get']), url, root)
        return answer.ok && !ours.has(answer.file) ? `${JSON.stringify(url)} answers ${answer.file}` : null
      },
      close: () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}
