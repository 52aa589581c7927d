import { printSums, type ResourceSums } from '#core/document/resource-sums'

/** The module that carries the sums into the app's bundle, where nobody who alters `resources/` alone reaches them. */
export function sumsModule(sums: ResourceSums): string {
  return [
    '/** SHA-256 of every file of `resources/`, in the form of `sha256sum`. Written by `npm run dataset`; not by hand. */',
    `export const shippedSums = \`${printSums(sums)}\``,
    '',
  ].join('\n')
}
