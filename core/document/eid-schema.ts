import { z } from 'zod'
import {
  type EId,
  type EventEId,
  type ItemEId,
  isEId,
  isEventEId,
  isItemEId,
  isParagraphEId,
  type ParagraphEId,
} from './eid'

export const paragraphEIdSchema = z.custom<ParagraphEId>(
  (value) => typeof value === 'string' && isParagraphEId(value),
  'expected a paragraph identifier such as para_14',
)
export const itemEIdSchema = z.custom<ItemEId>(
  (value) => typeof value === 'string' && isItemEId(value),
  'expected an item identifier such as para_26__item_iv',
)
export const eventEIdSchema = z.custom<EventEId>(
  (value) => typeof value === 'string' && isEventEId(value),
  'expected an event identifier such as event_declaration-2021',
)
export const eIdSchema = z.custom<EId>(
  (value) => typeof value === 'string' && isEId(value),
  'expected an identifier such as para_14, para_26__item_iv or event_declaration-2021',
)
