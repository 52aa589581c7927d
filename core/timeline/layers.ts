/** Kinds of context that can be hidden; anchors never are. */
export const eventLayers = ['declarations', 'relations', 'organisations', 'economy', 'follow-up'] as const
export type EventLayer = (typeof eventLayers)[number]
