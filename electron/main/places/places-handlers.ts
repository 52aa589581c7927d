import { failure, ok } from '#core/result'
import { type PlacesStore, placesFile } from '#node/places/places-store'
import type { Handlers } from '../ipc/handle'
import { logError } from '../log/log'

/** Keeps bookmarks and places. */
export function placesHandlers(store: PlacesStore): Pick<Handlers, 'places:save'> {
  return {
    'places:save': async (places) => {
      try {
        await store.save(placesFile(places))
        return ok(undefined)
      } catch (error) {
        logError('saving the places', error)
        return failure({
          code: 'not-saved',
          message:
            'Bookmarks and places could not be saved. They hold until you close the reader. Check that the disk is not full and the data folder can be written.',
        })
      }
    },
  }
}
