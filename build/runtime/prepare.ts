import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { registryBuild } from './registry-build'

/**
 * Makes a runtime of what {@link extractRuntime} unpacked: the fuse that asks for a heap snapshot made for another
 * program is switched off, the inspector is switched on, and the launcher and the version file that Electron's own downloads carry are added.
 */
export async function prepareRuntime(dist: string): Promise<void> {
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // On in Electron's own downloads, off in this build: Playwright drives the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await mkdir(join(dist, 'resources'), { recursive: true })
  const launcher = fileURLToPath(new URL('default-app', import.meta.url))
  await createPackage(launcher, join(dist, 'resources', 'default_app.asar'))
  await writeFile(join(dist, 'version'), registryBuild.electronVersion)
  // electron-builder takes the licences under the names that Electron's own downloads give them.
  await rename(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'))
}
