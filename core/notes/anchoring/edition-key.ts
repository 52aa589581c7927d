import type { Edition } from '../../document/declaration'

/**
 * The name by which notes know the edition they were made in. The text's hash is part of it: for a note, a text that
 * was corrected without a new edition name is a different edition.
 */
export function editionKey({ id, textSha256 }: Pick<Edition, 'id' | 'textSha256'>): string {
  return `${id}@${textSha256.slice(0, 16)}`
}
