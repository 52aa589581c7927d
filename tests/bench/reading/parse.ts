import { createHash } from 'node:crypto'
import { editorialSchema } from '#core/document/editorial'
import { compileDocument } from '#core/document/parse/compile-document'
import { textUnitsOf } from '#core/document/units'
import { bundled, bundledId, resourceText } from '../../support/resources'
import { atMost, type BenchRow, figure, percentile } from '../bench'

/** Issue 11: 30,000 paragraphs are parsed and compiled within a second. */
const goal = 1000
const rounds = 5

const bundledEditorial = editorialSchema.parse(
  JSON.parse(resourceText(`declarations/${bundledId}/editorial.json`)),
)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A source of numbered paragraphs in the bundled text's words. */
function sourceOf(paragraphs: number): string {
  const words = textUnitsOf(bundled)
    .filter(({ eId }) => /^para_\d+$/.test(eId))
    .map(({ text }) => text.replace(/:$/, '.'))
  const numbered = Array.from(
    { length: paragraphs },
    (_unused, index) => `${index + 1}. ${words[index % 20]}\n`,
  )
  return ['Joint Declaration of a very long visit', '', ...numbered].join('\n')
}

/** Milliseconds of processor time for one parse and compile: what other processes take of the machine does not count. */
function measure(source: string): number {
  const sourceSha256 = sha256(source)
  const editorial = { ...bundledEditorial, edition: { ...bundledEditorial.edition, sourceSha256 } }
  const before = process.cpuUsage()
  const compiled = compileDocument({ source, sourceSha256, editorial, sha256 })
  const { user, system } = process.cpuUsage(before)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return (user + system) / 1000
}

/** `npm run bench -- parse`: reading a source into its tree, with the proof of its words and its hashes. */
export function parseBench(): readonly BenchRow[] {
  const [small, large] = [sourceOf(3_000), sourceOf(30_000)]
  measure(small)
  const times = (source: string) => Array.from({ length: rounds }, () => measure(source))
  const [few, many] = [percentile(times(small), 0.5), percentile(times(large), 0.5)]
  return [
    figure('3,000 paragraphs, median', few, 'ms'),
    atMost('30,000 paragraphs, median', many, 'ms', goal),
    // Ten times the text: well above ten would be more than linear.
    atMost('30,000 to 3,000', many / few, 'times', 15),
  ]
}
