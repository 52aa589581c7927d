import { z } from 'zod'
import { citationStyles } from '#core/document/citation'
import { eventLayers } from '#core/timeline/layers'
import {
  defaultSettings,
  hintNames,
  lineWidths,
  paneNames,
  readingFaces,
  type Settings,
  textSizes,
  themes,
} from './settings'

const share = z.number().min(0).max(100)

/** Parses what the renderer sends and what `settings.json` holds. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  theme: z.enum(themes),
  textSize: z.literal(textSizes),
  panes: z.strictObject({
    sizes: z.strictObject({ paragraphs: share, instruments: share, timeline: share }),
    collapsed: z.array(z.enum(paneNames)).max(paneNames.length - 1),
  }),
  // Files written before these settings were there do not have them.
  linkedPanes: z.boolean().default(defaultSettings.linkedPanes),
  hiddenLayers: z.array(z.enum(eventLayers)).max(eventLayers.length).default([]),
  readingFace: z.enum(readingFaces).default(defaultSettings.readingFace),
  lineWidth: z.enum(lineWidths).default(defaultSettings.lineWidth),
  citationStyle: z.enum(citationStyles).default(defaultSettings.citationStyle),
  citeOnCopy: z.boolean().default(defaultSettings.citeOnCopy),
  // Who wrote such a file has used the reader before: the start page does not open by itself.
  hasSeenStartPage: z.boolean().default(true),
  givesHints: z.boolean().default(defaultSettings.givesHints),
  hintsGiven: z.array(z.enum(hintNames)).max(hintNames.length).default([]),
})
