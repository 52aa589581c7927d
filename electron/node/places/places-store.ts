import { z } from 'zod'
import { noPlaces, type Places } from '#contract/places/places'
import { placesSchema } from '#contract/places/schema'
import { type FileReading, readJson } from '../files/file-reading'
import { type KeptFile, openKeptFile } from '../files/kept-file'

/** What `places.json` in the user's data folder holds. `version` grows with every change of shape. */
const fileSchema = z.strictObject({ version: z.literal(1), places: placesSchema })
export type PlacesFile = z.infer<typeof fileSchema>

export type PlacesStore = KeptFile<PlacesFile>

/** @param text - content of the file, or `null` when there is none */
export function parsePlacesFile(text: string | null): FileReading<PlacesFile> {
  return readJson(text, fileSchema)
}

export function placesFile(places: Places): PlacesFile {
  return { version: 1, places }
}

/**
 * Opens `places.json`: bookmarks, and where the reader left each declaration.
 *
 * @param folder - the user's data folder
 * @param now - for the name of a file set aside
 */
export function openPlaces(folder: string, now: Date): PlacesStore {
  return openKeptFile({
    folder,
    name: 'places',
    parse: parsePlacesFile,
    initial: placesFile(noPlaces),
    now,
  })
}
