import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { FuseOptionsV1 } from 'app-builder-lib'

/** Which artefact: the one for people, or the one that Playwright drives. */
export type Variant = 'release' | 'test'

/**
 * The fuses of the packaged app (assurance.md, "Closed to the world"). The build under test differs in one:
 * Playwright drives the main process through Node's inspector. `wasmTrapHandlers` is not named and so stays on.
 */
export function fusesOf(variant: Variant): FuseOptionsV1 {
  return {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: variant === 'test',
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
  }
}

/**
 * What is added to the `package.json` in the asar. The build under test bears a mark by which the app knows that it may
 * be driven over debugging pipes; without it the app takes no such switch (`electron/node/start`).
 */
export function metadataOf(variant: Variant): Readonly<Record<string, unknown>> {
  return variant === 'test' ? { isTestBuild: true } : {}
}

/** The byte of a fuse that is on: the character 1, as Electron's fuse documentation lays the wire out. */
const enabled = '1'.charCodeAt(0)

/** Electron's ninth fuse, which the fuse library of Node 20 does not name yet; older runtimes do not have it. */
const wasmTrapHandlers = 8

/** Where each fuse stands on the wire, by the names of {@link fusesOf}. */
const positions = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
} as const

/** One fuse of an artefact against what it must be. */
export interface FuseReading {
  readonly name: string
  readonly expected: boolean
  readonly found: boolean
}

/** Reads the fuse wire of a packaged executable. Throws when the file is not an Electron. */
export async function readFuses(executable: string, variant: Variant): Promise<readonly FuseReading[]> {
  const wire = new Map(
    Object.entries(await getCurrentFuseWire(executable)).map(([key, state]) => [key, Number(state)]),
  )
  const isOn = (position: number): boolean => wire.get(String(position)) === enabled
  const expected = fusesOf(variant)
  const readings = Object.entries(positions).map(([name, position]) => ({
    name,
    expected: Object.entries(expected).some(([key, on]) => key === name && on === true),
    found: isOn(position),
  }))
  if (!wire.has(String(wasmTrapHandlers))) return readings
  return [...readings, { name: 'wasmTrapHandlers', expected: true, found: isOn(wasmTrapHandlers) }]
}
