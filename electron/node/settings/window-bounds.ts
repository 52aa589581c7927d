import { z } from 'zod'

const length = z.int().min(200).max(20_000)
const offset = z.int().min(-40_000).max(40_000)

/** A window's place and size in device-independent pixels; without x and y the platform chooses the place. */
export const boundsSchema = z.strictObject({
  x: z.exactOptional(offset),
  y: z.exactOptional(offset),
  width: length,
  height: length,
  maximized: z.boolean(),
})
export interface Bounds {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const defaultBounds: Bounds = { width: 1360, height: 860, maximized: false }

/** How much of a window must lie on a display for a person to find it, in device-independent pixels. */
const graspable = 80

/**
 * Adjusts remembered bounds to the current displays. A window that would open out of sight, because a display was
 * unplugged, opens at the default place. One larger than its display is made smaller.
 *
 * @param workAreas - of all displays, the primary first
 */
export function fitBounds(bounds: Bounds, workAreas: readonly Rectangle[]): Bounds {
  const primary = workAreas[0]
  if (!primary) return bounds
  const { x, y } = bounds
  const home =
    x === undefined || y === undefined
      ? undefined
      : workAreas.find(
          (area) =>
            x + graspable <= area.x + area.width &&
            x + bounds.width - graspable >= area.x &&
            y >= area.y &&
            y + graspable <= area.y + area.height,
        )
  const area = home ?? primary
  const size = {
    width: Math.min(bounds.width, area.width),
    height: Math.min(bounds.height, area.height),
    maximized: bounds.maximized,
  }
  return home && x !== undefined && y !== undefined ? { ...size, x, y } : size
}
