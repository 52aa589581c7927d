import { failure, ok } from '#core/result'
import type { Capability } from '../capability/capability'
import { logError } from '../log/log'
import { type PlacesStore, placesFile } from './places-store'

/** Keeps bookmarks and places. */
export function placesCapability(store: PlacesStore): Capability<'places:save'> {
  const handlers: Capability<'places:save'>['handlers'] = {
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
  // What the window sent last may still be on its way to the disk.
  return { handlers, events: {}, close: () => store.saveNow(store.current()) }
}
