import type { Capability } from '../capability/capability'
import { saveKept } from '../files/save-kept'
import { type PlacesStore, placesFile } from './places-store'

/** Saves bookmarks and places. */
export function placesCapability(store: PlacesStore): Capability<'places:save'> {
  const handlers: Capability<'places:save'>['handlers'] = {
    'places:save': (places) => saveKept('places', () => store.save(placesFile(places))),
  }
  // What the window sent last may still be on its way to the disk.
  return { handlers, events: {}, close: () => store.saveNow(store.current()) }
}
