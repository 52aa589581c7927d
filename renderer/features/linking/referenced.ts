import type { CrossReferenceTarget } from '#core/references/cross-reference'

const kinds = ['part', 'event', 'term'] as const satisfies readonly CrossReferenceTarget['kind'][]

/** A reference on the page. */
export interface Referenced {
  readonly element: HTMLElement
  readonly kind: CrossReferenceTarget['kind']
  /** Identifier of a part or an event, or id of a term. */
  readonly target: string
}

/** The reference that an event happened on. */
export function referenceAt(target: EventTarget | null): Referenced | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-reference-kind]') : null
  const kind = kinds.find((each) => each === element?.dataset['referenceKind'])
  const name = element?.dataset['referenceTarget']
  return element && kind && name ? { element, kind, target: name } : null
}
