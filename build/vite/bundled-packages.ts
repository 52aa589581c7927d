import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/** Where each build leaves its record, from its output folder. It is not packaged. */
export const recordFile = '.vite/packages.json'

/** What one build put into its files. */
export interface BundleRecord {
  readonly files: Readonly<Record<string, RecordedFile>>
}

/** One file of a bundle. */
interface RecordedFile {
  readonly sha256: string
  /** The packages it holds something of, by their place in the lockfile: `node_modules/react`. */
  readonly packages: readonly string[]
}

/** Helpers that the build tools themselves write into bundles. */
const helpers: Readonly<Record<string, string>> = {
  '\0rolldown/': 'node_modules/rolldown',
  '\0vite/': 'node_modules/vite',
}

/** The plugin for a bundle, and the one for the workers it starts, which are bundled on their own. */
interface RecordingPlugins {
  readonly bundle: Plugin
  readonly worker: () => Plugin[]
}

/**
 * Records which packages are in which file of a bundle: by the modules that were really rendered, by the origin of each
 * copied file, and by the copies of other packages that a package's own build put into it. A file whose origin is not
 * known ends the build, because a list of licences with a gap is worse than none.
 */
export function bundledPackages(): RecordingPlugins {
  const workers = new Map<string, readonly string[]>()
  let root = process.cwd()
  let served = root
  return {
    worker: () => [
      {
        name: 'bundled-packages-of-workers',
        generateBundle(_options, bundle) {
          for (const file of Object.values(bundle)) workers.set(file.fileName, packagesIn(file, root, served))
        },
      },
    ],
    bundle: {
      name: 'bundled-packages',
      configResolved(config) {
        served = config.root
        root = dirname(nearest(served, 'package.json'))
      },
      async writeBundle({ dir }, bundle) {
        if (dir === undefined) throw new Error('bundled-packages needs an output folder')
        const files = Object.values(bundle)
          .map((file) => [file.fileName, recorded(file, workers, root, served)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
        await mkdir(join(dir, dirname(recordFile)), { recursive: true })
        const record: BundleRecord = { files: Object.fromEntries(files) }
        await writeFile(join(dir, recordFile), `${JSON.stringify(record, undefined, 1)}\n`)
      },
    },
  }
}

type OutputFile = Rolldown.OutputAsset | Rolldown.OutputChunk

function recorded(
  file: OutputFile,
  workers: ReadonlyMap<string, readonly string[]>,
  root: string,
  served: string,
): RecordedFile {
  const content = file.type === 'chunk' ? file.code : file.source
  return {
    sha256: createHash('sha256').update(content).digest('hex'),
    packages: workers.get(file.fileName) ?? packagesIn(file, root, served),
  }
}

function packagesIn(file: OutputFile, root: string, served: string): readonly string[] {
  const found =
    file.type === 'chunk'
      ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) =>
          renderedLength > 0 || /\.css(\?|$)/.test(id) ? packagesOfModule(id, root) : [],
        )
      : file.originalFileNames.flatMap((name) => packageOf(resolve(served, name), root))
  // Style sheets and pages are gathered from modules of chunks, which are counted there.
  if (file.type === 'asset' && file.originalFileNames.length === 0 && !/\.(css|html)$/.test(file.fileName)) {
    throw new Error(`${file.fileName} goes into the app, and nothing says from which package it comes`)
  }
  return [...new Set(found)].sort()
}

function packagesOfModule(id: string, root: string): readonly string[] {
  const helper = Object.entries(helpers).find(([prefix]) => id.startsWith(prefix))
  if (helper) return [helper[1]]
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '')
  if (!existsSync(path)) throw new Error(`nothing says from which package the module ${id.slice(1)} comes`)
  const own = packageOf(path, root)
  const source = readFileSync(path, 'utf8')
  if (own.length === 0 && path.endsWith('.css') && /@import\s+(url\()?\s*["']?[^."'\s]/.test(source)) {
    throw new Error(
      `${path} has an @import of a package; import that style sheet from a module, so that it is counted`,
    )
  }
  return own.flatMap((location) => [location, ...copiesIn(source, location, root)])
}

/** The place of the package that a file belongs to, as the lockfile names it; none for the project's own files. */
function packageOf(path: string, root: string): readonly string[] {
  const fromRoot = relative(root, path).replaceAll('\\', '/')
  const match = /^.*?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(fromRoot)
  return match?.[1] === undefined ? [] : [match[1]]
}

/** The packages whose files a package's own build copied into it; bundlers leave the path of each as a comment. */
function copiesIn(source: string, location: string, root: string): readonly string[] {
  const names = [...source.matchAll(/^\s*\/\/(?:#region)? .*?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm)]
  return [...new Set(names.map(([, name]) => name ?? ''))].map((name) => {
    const place = [`${location}/node_modules/${name}`, `node_modules/${name}`].find((folder) =>
      existsSync(join(root, folder, 'package.json')),
    )
    if (place === undefined)
      throw new Error(`${location} holds a copy of ${name}, whose licence is not known`)
    return place
  })
}

function nearest(folder: string, name: string): string {
  const file = join(folder, name)
  if (existsSync(file)) return file
  if (dirname(folder) === folder) throw new Error(`there is no ${name} above the sources`)
  return nearest(dirname(folder), name)
}
