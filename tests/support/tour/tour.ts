import { briefing } from './briefing'
import type { Feature } from './feature'
import { moving } from './moving'
import { noting } from './noting'
import { asking, reading } from './reading'
import { searching } from './searching'
import { terminal } from './terminal'

/** Every feature of the reader, in the order of a tour. */
export const features: readonly Feature[] = [
  ...reading,
  ...moving,
  ...searching,
  ...noting,
  ...briefing,
  ...terminal,
  asking,
]
