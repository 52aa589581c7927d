import type { ExtractDocument } from './blocks'
import type { PageSize } from './briefing'

/** Sheets in millimetres, upright. */
export const sheets: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}

/** Part of the margin for running lines, in millimetres, so that text never touches them. */
const RUNNING_HEIGHT = 8
const POINTS_PER_MILLIMETRE = 72 / 25.4
/** CSS defines an inch as 96 pixels and as 72 points. */
export const PIXELS_PER_POINT = 96 / 72

/**
 * Where text stands on a sheet, in whole points, because that is what Chromium prints by: it takes sheets up and margins
 * down to whole points (measured with 33.2.1). What is printed and what is previewed are laid out by the same numbers.
 */
export type PrintArea = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly side: number
  /**
   * CSS pixels. The document sets its own width to this, slightly below the page's, so that rounding never moves a
   * line.
   */
  readonly lineWidth: number
  /**
   * CSS pixels. Chromium lays a page out in the next whole number of pixels above the height of its text (measured with
   * 33.2.1 on six sheets and margins: always the whole part and one).
   */
  readonly pageHeight: number
}

/** The sheet of an extract and its margins. */
export function printArea({ page, margin }: Pick<ExtractDocument, 'page' | 'margin'>): PrintArea {
  // Letter is exactly 612 points; a rounding error must not make it 613.
  const up = (millimetres: number): number => Math.ceil(millimetres * POINTS_PER_MILLIMETRE - 1e-6)
  const near = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MILLIMETRE)
  const wholePixels = (points: number): number => Math.floor(points * PIXELS_PER_POINT + 1e-6)
  const width = up(sheets[page].width)
  const height = up(sheets[page].height)
  const top = near(margin)
  const bottom = near(margin + RUNNING_HEIGHT / 2)
  const side = near(margin)
  return {
    width,
    height,
    top,
    bottom,
    side,
    lineWidth: wholePixels(width - 2 * side),
    pageHeight: wholePixels(height - top - bottom) + 1,
  }
}
