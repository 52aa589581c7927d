/**
 * All cross-references, institutions and acronyms of the bundled declaration, listed by hand from reading its 27
 * paragraphs and 11 instruments. Each entry quotes the text; what refers stands in brackets, with its target in the
 * same place of the second array. A part with an empty array was read and holds none.
 *
 * Read and not listed: courtesy titles (H.E), “Covid-19”, initials (M.S.), and bodies the glossary does not describe.
 */
export const referencesByHand: Readonly<
  Record<string, readonly (readonly [quote: string, targets: readonly string[]])[]>
> = {
  para_1: [],
  para_2: [],
  para_3: [],
  para_4: [
    [
      'Chairmanship of the [Shanghai Cooperation Organization (SCO)] and [Collective Security Treaty Organization (CSTO)].',
      ['term_sco', 'term_csto'],
    ],
  ],
  para_5: [
    [
      'multilateral fora, including the [UN], [OIC], [ECO] and [SCO].',
      ['term_un', 'term_oic', 'term_eco', 'term_sco'],
    ],
  ],
  para_6: [['in coordination with the [World Health Organization (WHO)].', ['term_who']]],
  para_7: [
    [
      'entitled (i) [Joint Declaration on “Road to Strategic Partnership for Regional Solidarity”]; and (ii) [Joint Declaration on “Strengthening the Road to Strategic Partnership for Regional Integration”], adopted',
      ['event_declaration-2017', 'event_declaration-2018'],
    ],
  ],
  para_8: [],
  para_9: [['Tajikistan’s [National Development Strategy (NDS) - 2030] and Pakistan’s', ['term_nds']]],
  para_10: [],
  para_11: [['activities of multiple [Joint Working Groups (JWGs)] constituted', ['term_jwg']]],
  para_12: [['role of the [Joint Business Council (JBC)] constituted', ['term_jbc']]],
  para_13: [['flagship power project of [CASA-1000] and', ['term_casa-1000']]],
  para_14: [],
  para_15: [['membership in the [Quadrilateral Traffic-in-Transit Agreement (QTTA)].', ['term_qtta']]],
  para_16: [['Pakistani seaports and [CPEC].', ['term_cpec']]],
  para_17: [['offered to convene [Joint working group] to address', ['term_jwg']]],
  para_18: [['next meeting of [Joint Working Group] on Countering', ['term_jwg']]],
  para_19: [],
  para_20: [],
  para_21: [['in line with the [UN Security Council] resolutions', ['term_unsc']]],
  para_22: [],
  para_23: [
    ['collective efforts of the [OIC] to combat', ['term_oic']],
    ['by the [UN General Assembly].', ['term_unga']],
  ],
  para_24: [],
  para_25: [['20th Anniversary of [SCO] Council of Heads of State', ['term_sco']]],
  para_26: [],
  para_27: [['the Jubilee [SCO] Summit in Dushanbe', ['term_sco']]],
  para_26__item_i: [],
  para_26__item_ii: [],
  para_26__item_iii: [],
  para_26__item_iv: [
    ['[Memorandum of Understanding] between Tajik', ['term_mou']],
    ['Tajikistan and [National University of Modern Languages (NUML)], Islamabad', ['term_numl']],
  ],
  para_26__item_v: [
    ['[Memorandum of Understanding] between Technological', ['term_mou']],
    ['Tajikistan and [COMSATS] University Islamabad', ['term_comsats']],
  ],
  para_26__item_vi: [],
  para_26__item_vii: [
    ['[Memorandum of Understanding] Between Agency', ['term_mou']],
    ['and [National Accountability Bureau] of the', ['term_nab']],
  ],
  para_26__item_viii: [['[Memorandum of Understanding] between Lahore', ['term_mou']]],
  para_26__item_ix: [],
  para_26__item_x: [],
  para_26__item_xi: [],
}
