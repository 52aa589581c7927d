/**
 * All cross-references, institutions and acronyms of the bundled declaration, listed by hand from reading its 27
 * paragraphs and 11 instruments. Each entry quotes the text; what refers stands in brackets, with its target in the
 * same place of the second array. A part with an empty array was read and holds none.
 *
 * An institution is a body that the text calls by a name of its own. Read and not listed: states, their governments and
 * offices (Prime Minister, President), places (Gwadar Seaport), bodies without a name (the chambers of commerce of
 * paragraph 12, the parliamentary delegations of paragraph 8, the Pakistani institutions of paragraph 20), named days,
 * courtesy titles (H.E), “Covid-19”, initials (M.S.). No paragraph names another by its number.
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
  para_10: [
    [
      'meetings of [Pakistan-Tajikistan Joint Commission on Trade, Economic and Scientific-Technical Cooperation] to',
      ['term_joint-commission'],
    ],
    ['next session of the [Inter-Governmental Commission] later', ['term_joint-commission']],
  ],
  para_11: [['activities of multiple [Joint Working Groups (JWGs)] constituted', ['term_jwg']]],
  para_12: [['role of the [Joint Business Council (JBC)] constituted', ['term_jbc']]],
  para_13: [['flagship power project of [CASA-1000] and', ['term_casa-1000']]],
  para_14: [],
  para_15: [['membership in the [Quadrilateral Traffic-in-Transit Agreement (QTTA)].', ['term_qtta']]],
  para_16: [['Pakistani seaports and [CPEC].', ['term_cpec']]],
  para_17: [['offered to convene [Joint working group] to address', ['term_jwg']]],
  para_18: [
    [
      'next meeting of [Joint Working Group on Countering International Terrorism] at',
      ['term_jwg-terrorism'],
    ],
  ],
  para_19: [],
  para_20: [],
  para_21: [['in line with the [UN Security Council] resolutions', ['term_unsc']]],
  para_22: [],
  para_23: [
    ['collective efforts of the [OIC] to combat', ['term_oic']],
    ['by the [UN General Assembly].', ['term_unga']],
  ],
  para_24: [],
  para_25: [['20th Anniversary of [SCO Council of Heads of State] meeting', ['term_sco-heads-of-state']]],
  para_26: [],
  para_27: [['the Jubilee [SCO] Summit in Dushanbe', ['term_sco']]],
  para_26__item_i: [
    [
      'Programme between [Ministries of Foreign Affairs of Pakistan and Tajikistan]',
      ['term_foreign-ministries'],
    ],
  ],
  para_26__item_ii: [],
  para_26__item_iii: [],
  para_26__item_iv: [
    [
      '[Memorandum of Understanding] between [Tajik Institute of Languages], Dushanbe',
      ['term_mou', 'term_institute-of-languages'],
    ],
    ['Tajikistan and [National University of Modern Languages (NUML)], Islamabad', ['term_numl']],
  ],
  para_26__item_v: [
    [
      '[Memorandum of Understanding] between [Technological University of Tajikistan] and [COMSATS University Islamabad]',
      ['term_mou', 'term_technological-university', 'term_comsats'],
    ],
  ],
  para_26__item_vi: [],
  para_26__item_vii: [
    [
      '[Memorandum of Understanding] Between [Agency for State Financial Control and Struggle Against Corruption of the Republic of Tajikistan] and',
      ['term_mou', 'term_financial-control-agency'],
    ],
    ['and [National Accountability Bureau] of the', ['term_nab']],
  ],
  para_26__item_viii: [
    [
      '[Memorandum of Understanding] between [Lahore Chamber of Commerce and Industry] and the [Chamber of Commerce and Industry of the Republic of Tajikistan]',
      ['term_mou', 'term_lahore-chamber', 'term_tajik-chamber'],
    ],
  ],
  para_26__item_ix: [
    [
      'between the [Chamber of Commerce and Industry of the Republic of Tajikistan] and the [Sialkot Chamber of Commerce and Industry] of the Islamic',
      ['term_tajik-chamber', 'term_sialkot-chamber'],
    ],
  ],
  para_26__item_x: [
    [
      'between the [Chamber of Commerce and Industry of the Republic of Tajikistan] and the [Chamber of Commerce and Industry Quetta Balochistan] of the Islamic',
      ['term_tajik-chamber', 'term_quetta-chamber'],
    ],
  ],
  para_26__item_xi: [
    [
      'between [Tajik Technical University named after academician M.S. Osimi] and [Indus University of Pakistan]',
      ['term_tajik-technical-university', 'term_indus-university'],
    ],
  ],
}

/** Names of several words in the text that are no institution, by what they are instead. */
export const namesThatAreNoInstitution = {
  states: ['Islamic Republic of Pakistan', 'Pakistan and Tajikistan', 'Republic of Tajikistan', 'The Tajik'],
  governments: [
    'Government of Islamic Republic of Pakistan and the Government of the Republic of Tajikistan',
    'Government of the Republic of Tajikistan and the Government of the Islamic Republic of the Islamic Republic of Pakistan for Cooperation',
  ],
  offices: [
    'President of Tajikistan',
    'President of the Republic of Tajikistan',
    'Prime Minister of Pakistan',
    'The President',
    'The President of Tajikistan',
    'The Prime Minister',
    'The Prime Minister of Pakistan',
  ],
  persons: ['Emomali Rahmon', 'His Excellency President Rahmon', 'Imran Khan', 'Prime Minister Imran Khan'],
  places: ['Central Asian', 'Gwadar Seaport'],
  subjects: [
    'Art and Culture',
    'International Day',
    'International Road Transport',
    'Prevention and Liquidation of Emergency Situations',
    'Water Diplomacy',
  ],
  documentsOfTheTextItself: ['Academic Cooperation Agreement', 'Cooperation Programme', 'Joint Declarations'],
  phrases: ['Afghan-owned and Afghan-led', 'Chambers of Commerce'],
}
