import { officialTexts } from '../../support/bundled-texts'
import { generatedTexts } from '../../support/generated-texts'
import { measure } from './search-measure'

/** One contender at one size, in a process of its own: `search-child.ts <contender> <size>`. It sends its figures and ends. */
const [name = '', size = ''] = process.argv.slice(2)
const official = officialTexts()
const texts =
  size === 'bundled'
    ? official.filter(({ kind }) => kind !== 'frame')
    : generatedTexts(Number(size), official)
process.send?.(await measure(name, texts))
