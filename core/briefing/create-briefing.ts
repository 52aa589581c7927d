import type { Briefing, BriefingOptions } from './briefing'

export const pageSizes = ['A4', 'Letter'] as const
export const noteChoices = ['none', 'public', 'all'] as const

/** Millimetres from every edge of the sheet to the text. */
export const marginLimits = { min: 15, max: 50 } as const
/** Points of the official text. */
export const typeSizeLimits = { min: 9, max: 18 } as const

export const defaultBriefingOptions: BriefingOptions = {
  page: 'A4',
  margin: 25,
  typeSize: 11,
  registerColumns: 1,
  citation: 'un',
  notes: 'public',
  remarks: true,
}

/** An empty briefing under its name, with an empty cover. This module is free of zod, for the window. */
export function createBriefing(id: string, title: string): Briefing {
  return {
    format: 1,
    id,
    title,
    cover: { title, addressee: '', author: '', date: null, reference: '', classification: '' },
    items: [],
    options: defaultBriefingOptions,
  }
}
