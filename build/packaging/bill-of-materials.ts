import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readShippedPackages, type ShippedPackage } from './shipped-packages'

/** The name of the bill beside the program. */
export const billFile = 'sbom.cdx.json'

/** What the bill is of. */
export interface ShippedApp {
  readonly name: string
  readonly version: string
  /** An SPDX identifier. */
  readonly license: string
  readonly electronVersion: string
  readonly packages: readonly ShippedPackage[]
}

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })

/** Reads what the built app of a project is made of. Throws like {@link readShippedPackages}. */
export async function readShippedApp(root: string, electronVersion: string): Promise<ShippedApp> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  return { ...manifest, electronVersion, packages: await readShippedPackages(root) }
}

/** One part of the app, as CycloneDX 1.6 describes a component. */
interface Component {
  readonly type: 'application' | 'framework' | 'library'
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses: readonly [object]
  readonly purl?: string
}

/**
 * The software bill of materials in CycloneDX 1.6 (ECMA-424): the app, Electron, and every package of which something is
 * in the bundles, each with version, licence, package URL and the hash of its archive. It has no date and its serial
 * number is made of its content, so that the same app has the same bill.
 */
export function writeBillOfMaterials(app: ShippedApp): string {
  const electron = component('framework', { name: 'electron', version: app.electronVersion, license: 'MIT' })
  const components = [electron, ...app.packages.map((entry) => component('library', entry))]
  const { purl: _unpublished, ...own } = component('application', {
    name: app.name,
    version: app.version,
    license: app.license,
  })
  const content = {
    version: 1,
    metadata: { component: own },
    components,
    dependencies: [{ ref: own['bom-ref'], dependsOn: components.map((part) => part['bom-ref']) }],
  }
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify(content)),
    ...content,
  }
  return `${JSON.stringify(bill, undefined, 2)}\n`
}

interface Described {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly integrity?: string
}

function component(type: Component['type'], { name, version, license, integrity }: Described): Component {
  const purl = packageUrl(name, version)
  const described = { type, 'bom-ref': purl, name, version, licenses: licensesOf(license), purl }
  return integrity === undefined ? described : { ...described, hashes: [hashOf(integrity)] }
}

/** A package URL of npm: the `@` of a scope is written as `%40`. */
export function packageUrl(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

/** CycloneDX parts one licence from an expression of several. */
function licensesOf(license: string): readonly [object] {
  return /[\s()]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }]
}

/** Turns the lockfile's hash (`sha512-` and Base64) into that of CycloneDX. Throws for any other digest. */
function hashOf(integrity: string): { readonly alg: string; readonly content: string } {
  const base64 = /^sha512-([\w+/]{86}==)$/.exec(integrity)?.[1]
  if (base64 === undefined) throw new Error(`the lockfile's hash ${integrity} is not a SHA-512`)
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }
}

/** A UUID of version 8 (RFC 9562), made of the first 122 bits that are free of a SHA-256. */
function serialOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
