import type { PageSize } from '#core/briefing/briefing'

/** Sheets in millimetres, upright. */
export const sheets: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}
