import { resolve } from 'node:path'
import { parseSums } from '#core/document/resource-sums'
import { type Resources, sha256 } from './read-resource'
import { shippedSums } from './shipped-sums'

/** The app's own resources, which must be those that it was built with. */
export function ownResources(folder: string): Resources {
  return { folder, sums: parseSums(shippedSums) }
}

/** The folder that a person named, or the app's own. Only the app's own can be held against what it was built with. */
export function resourcesAt(named: string | null, own: string): Resources {
  const isOwn = named === null || resolve(named) === resolve(own)
  return isOwn ? ownResources(own) : { folder: named, sums: null }
}

/** One hash over everything that is shown, quoted or printed: the SHA-256 of the list of sums. */
export function contentSha256(): string {
  return sha256(shippedSums)
}
