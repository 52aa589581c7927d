import { describe, expect, it } from 'vitest'
import { boundsSchema, defaultBounds, fitBounds } from '#node/settings/window-bounds'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }
const size = { width: 1000, height: 700, maximized: false }

describe('remembered bounds', () => {
  it.each([
    ['on the display', { ...size, x: 100, y: 60 }, [laptop]],
    ['on the second display', { ...size, x: 1600, y: 10 }, [laptop, monitor]],
    ['on a display to the left of the first', { ...size, x: -1800, y: 30 }, [laptop, left]],
    ['half out of sight, but graspable', { ...size, x: 1360, y: 60 }, [laptop]],
    ['maximised', { ...size, x: 10, y: 30, maximized: true }, [laptop]],
    ['no display known', { ...size, x: 9000, y: 60 }, []],
  ])('stay as they are: %s', (_where, bounds, areas) => {
    expect(fitBounds(bounds, areas)).toEqual(bounds)
  })

  it.each([
    ['on a display that was unplugged', { ...size, x: 1600, y: 10 }, [laptop]],
    ['out to the left', { ...size, x: -930, y: 60 }, [laptop]],
    ['out to the right', { ...size, x: 1400, y: 60 }, [laptop]],
    ['with the title bar above the display', { ...size, x: 100, y: 0 }, [laptop]],
    ['below the display', { ...size, x: 100, y: 860 }, [laptop]],
    ['with half a place', { ...size, x: 100 }, [laptop]],
  ])('lose their place: %s', (_where, bounds, areas) => {
    expect(fitBounds(bounds, areas)).toEqual(size)
  })

  it('are cut to the display they open on', () => {
    expect(fitBounds({ x: 0, y: 25, width: 4000, height: 3000, maximized: false }, [laptop])).toEqual({
      ...laptop,
      maximized: false,
    })
    expect(fitBounds(defaultBounds, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({
      width: 800,
      height: 600,
      maximized: false,
    })
  })
})

describe('the schema', () => {
  it.each([defaultBounds, { ...size, x: -1800, y: 0 }])('takes %j', (bounds) => {
    expect(boundsSchema.parse(bounds)).toEqual(bounds)
  })

  it.each([
    { ...size, width: 0 },
    { ...size, width: Number.NaN },
    { ...size, height: Number.POSITIVE_INFINITY },
    { ...size, height: 700.5 },
    { ...size, x: 1e9, y: 0 },
    { ...size, x: undefined, y: 0 },
    { ...size, maximized: 'yes' },
    { ...size, fullScreen: true },
    { width: 1000, height: 700 },
  ])('refuses %j', (bounds) => {
    expect(boundsSchema.safeParse(bounds).success).toBe(false)
  })
})
