import { describe, expect, it } from 'vitest'
import { markArtefacts } from '#node/formats/pdf/artefacts'

describe('marking artefacts', () => {
  it('leaves tagged words byte for byte', () => {
    const tagged = 'q\nBT\n/P <</MCID 0 >>BDC\n/F4 9 Tf\n<09> Tj\nEMC\nET\nQ\n'
    expect(markArtefacts(tagged)).toBe(tagged)
  })

  it('marks bare words and rules', () => {
    const bare = 'BT\n/F4 9 Tf\n(a \\) b) Tj\nET\n0 0 9 1 re\nf\n'
    expect(markArtefacts(bare)).toBe(
      '/Artifact <</Type /Pagination>> BDC\nBT\n/F4 9 Tf\n(a \\) b) Tj\nET\nEMC\n\n/Artifact <</Type /Layout>> BDC\n0 0 9 1 re\nf\nEMC\n\n',
    )
  })

  it('does not break a clip', () => {
    const clip = '0 0 9 9 re\nW* n\n'
    expect(markArtefacts(clip)).toBe(clip)
  })
})
