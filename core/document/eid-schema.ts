import { z } from 'zod'
import { type EId, type EventEId, isEId, isEventEId, isPassageEId, type PassageEId } from './eid'

export const passageEIdSchema = z.custom<PassageEId>(
  (value) => typeof value === 'string' && isPassageEId(value),
  'expected the identifier of a passage such as para_14 or para_26__item_iv',
)
export const eventEIdSchema = z.custom<EventEId>(
  (value) => typeof value === 'string' && isEventEId(value),
  'expected an event identifier such as event_declaration-2021',
)
export const eIdSchema = z.custom<EId>(
  (value) => typeof value === 'string' && isEId(value),
  'expected an identifier such as para_14, para_26__item_iv or event_declaration-2021',
)
