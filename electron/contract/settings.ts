import { z } from 'zod'

export const themes = ['system', 'light', 'dark', 'high-contrast'] as const
export type Theme = (typeof themes)[number]

/** Steps of the reading size, in per cent of the platform's own. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const
export type TextSize = (typeof textSizes)[number]

export const paneNames = ['paragraphs', 'instruments', 'timeline'] as const
export const paneNameSchema = z.enum(paneNames)
export type PaneName = (typeof paneNames)[number]

const share = z.number().min(0).max(100)

/** What the reader set and expects to find again. Window bounds are the main process's own and not part of it. */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes),
  textSize: z.literal(textSizes),
  panes: z.strictObject({
    /** Shares of the width in per cent, by pane, when all three are open. */
    sizes: z.strictObject({ paragraphs: share, instruments: share, timeline: share }),
    /** Panes folded away. At least one pane is always open. */
    collapsed: z.array(paneNameSchema).max(paneNames.length - 1),
  }),
})

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 100,
  panes: { sizes: { paragraphs: 46, instruments: 28, timeline: 26 }, collapsed: [] },
}
