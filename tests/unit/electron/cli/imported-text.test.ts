import { describe, expect, it } from 'vitest'
import type { CommandContext, DeclarationCommand, OptionValues } from '#cli/command'
import { citeCommand } from '#cli/commands/cite'
import { searchCommand } from '#cli/commands/search'
import { showCommand } from '#cli/commands/show'
import { textCommand } from '#cli/commands/text'
import { buildLookup } from '#core/document/lookup'
import { quotableTrust } from '#core/document/trust'
import { openLibrary } from '#node/library/library'
import { ownResources } from '#node/library/shipped-resources'
import { importedReading, provenance } from '../../../support/import/imported-reading'
import { resources } from '../../../support/resources'

const reading = importedReading()
const context: CommandContext = {
  reading,
  trust: quotableTrust(reading),
  library: openLibrary(ownResources(resources)),
  lookup: buildLookup(reading.declaration, []),
  today: '2026-11-30',
  resources,
  printPdf: null,
  own: null,
  ownId: null,
  wholeLibrary: null,
}

async function run(
  command: DeclarationCommand,
  positionals: readonly string[],
  options: OptionValues = {},
): Promise<string> {
  return (await command.run(context, positionals, options)).text
}

const origin = [
  '— Imported by you on 28 November 2026, from meadows.txt, not checked against an official publication',
  `— SHA-256 of the file: ${provenance.fileSha256}`,
].join('\n')

describe('the terminal says of an imported text that nobody checked it', () => {
  it('where it prints the text or parts of it', async () => {
    expect(await run(textCommand, [])).toContain(`\n${origin}`)
    expect(await run(showCommand, ['1'])).toMatch(new RegExp(`\n\n${origin}$`))
    expect(JSON.parse(await run(textCommand, [], { json: true }))).toMatchObject({ provenance })
  })

  it('where it finds something, and where it finds nothing', async () => {
    expect(await run(searchCommand, ['bridge'], { scope: 'all' })).toContain(`\n${origin}\npara_1`)
    expect(await run(searchCommand, ['glacier'], { scope: 'all' })).toMatch(new RegExp(`\n${origin}$`))
    expect(await run(searchCommand, ['glacier'], { scope: 'all' })).not.toContain('official text')
    const hits: unknown = JSON.parse(await run(searchCommand, ['bridge'], { scope: 'all', json: true }))
    expect(hits).toMatchObject([{ imported: { fileName: 'meadows.txt', day: '2026-11-28' } }])
  })

  it('where it cites', async () => {
    const cited = await run(citeCommand, ['2.a'], { style: 'un' })
    expect(cited).toContain('imported on 28 November 2026, from meadows.txt, not checked against')
  })
})
