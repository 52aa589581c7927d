import { channel } from '../channel'
import { placesSchema } from './schema'

/** Places are loaded with `app:start`; what changes is sent whole. */
export const placesChannels = {
  'places:save': channel<void>()(placesSchema),
} as const
