import { z } from 'zod'

/** Roles the renderer may ask for: the platform's own items, whose behaviour and label Electron supplies. */
export const menuRoles = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'minimize',
  'zoom',
  'close',
  'quit',
  'hide',
  'hideOthers',
  'unhide',
  'services',
  'togglefullscreen',
  'front',
] as const

const label = z.string().min(1).max(200)

const menuItemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('separator') }),
  z.strictObject({ type: z.literal('role'), role: z.enum(menuRoles), label: label.optional() }),
  z.strictObject({
    type: z.literal('command'),
    /** Name of a command of the renderer's registry, sent back when the item is chosen. */
    command: z.string().min(1).max(80),
    label,
    /** Electron's accelerator syntax, shown beside the label. */
    accelerator: z.string().max(60).optional(),
    enabled: z.boolean(),
    /** Present for items that are on or off. */
    checked: z.boolean().optional(),
  }),
])

/** The application menu as the renderer's command registry describes it. */
export const menuSchema = z.array(z.strictObject({ label, items: z.array(menuItemSchema).max(60) })).max(12)

export type MenuItemModel = z.infer<typeof menuItemSchema>
export type MenuModel = z.infer<typeof menuSchema>
