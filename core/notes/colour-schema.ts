import { z } from 'zod'
import { noteColours } from './colours'

/** Parses a highlight colour; apart from the names, so that the window can have those without a parser. */
export const noteColourSchema = z.enum(noteColours)
