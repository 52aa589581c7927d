import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ShippedApp, writeBillOfMaterials } from '#build/packaging/bill-of-materials'

const component = z.strictObject({
  type: z.enum(['application', 'framework', 'library']),
  'bom-ref': z.string().min(1),
  name: z.string().min(1),
  version: z.string().min(1),
  hashes: z
    .array(z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }))
    .optional(),
  licenses: z
    .array(
      z.union([
        z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[\w.+-]+$/) }) }),
        z.strictObject({ expression: z.string() }),
      ]),
    )
    .length(1),
  purl: z
    .string()
    .regex(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/)
    .optional(),
})

/** What CycloneDX 1.6 asks of the parts that are written; nothing else may be in it. */
const bill = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z
    .string()
    .regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  version: z.literal(1),
  metadata: z.strictObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

const sha512 = `sha512-${Buffer.alloc(64, 7).toString('base64')}`
const text = { integrity: sha512, licenseText: 'Permission …' }
const app: ShippedApp = {
  name: 'declaration-reader',
  version: '0.1.0',
  license: 'MIT',
  electronVersion: '45.4.1',
  packages: [
    { name: '@fontsource/source-sans-3', version: '5.3.1', license: 'OFL-1.1', ...text },
    { name: 'pako', version: '1.0.11', license: '(MIT AND Zlib)', ...text },
  ],
}
const read = (shipped: ShippedApp) => bill.parse(JSON.parse(writeBillOfMaterials(shipped)))

describe('writeBillOfMaterials', () => {
  it('is CycloneDX 1.6, with every package and no other', () => {
    const { components, metadata } = read(app)
    expect(components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/electron@45.4.1',
      'pkg:npm/%40fontsource/source-sans-3@5.3.1',
      'pkg:npm/pako@1.0.11',
    ])
    expect(metadata.component).toMatchObject({ name: 'declaration-reader', version: '0.1.0' })
    expect(metadata.component).not.toHaveProperty('purl')
  })

  it('has licence and hash of each package as the lockfile has them', () => {
    const [, fonts, pako] = read(app).components
    expect(fonts).toMatchObject({
      licenses: [{ license: { id: 'OFL-1.1' } }],
      hashes: [{ alg: 'SHA-512', content: '07'.repeat(64) }],
    })
    expect(pako?.licenses).toEqual([{ expression: '(MIT AND Zlib)' }])
  })

  it('refuses a hash that is no SHA-512', () => {
    const [first] = app.packages
    const weak = { ...app, packages: [{ ...first, integrity: 'sha1-AAAA' }] } as ShippedApp
    expect(() => writeBillOfMaterials(weak)).toThrow(/not a SHA-512/)
  })

  it('is the same for the same app, and another for another', () => {
    expect(writeBillOfMaterials(app)).toBe(writeBillOfMaterials({ ...app }))
    expect(read(app).serialNumber).not.toBe(read({ ...app, version: '0.1.1' }).serialNumber)
  })

  it('names each part once, and what the app depends on are parts', () => {
    const { components, dependencies } = read(app)
    const references = components.map((part) => part['bom-ref'])
    expect(new Set(references).size).toBe(references.length)
    expect(dependencies[0]?.dependsOn).toEqual(references)
  })

  it('holds no address', () => {
    expect(writeBillOfMaterials(app)).not.toMatch(/https?:|\/\//)
  })
})
