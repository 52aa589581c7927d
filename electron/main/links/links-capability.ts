import type { LinkArrival } from '#contract/links/link-arrival'
import { type Capability, createEvent } from '#node/capability/capability'
import { type ArrivingLinks, arrivingLinks } from './arriving-links'

/** Links of the system: they go to the window as it can take them. */
export interface LinksCapability extends ArrivingLinks, Capability<never, 'link:arrived'> {}

export function linksCapability(): LinksCapability {
  const arrived = createEvent<LinkArrival>()
  return {
    ...arrivingLinks(arrived.tell),
    handlers: {},
    events: { 'link:arrived': arrived.listen },
    close: () => undefined,
  }
}
