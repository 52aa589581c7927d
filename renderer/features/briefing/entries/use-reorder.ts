import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'

/** Where a dragged entry would land: before the entry of this index; the length of the list for its end. */
export interface Reordering {
  readonly dragged: string | null
  readonly landing: number | null
  /** For the grip of an entry. */
  readonly grip: (
    id: string,
    index: number,
  ) => {
    readonly draggable: true
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragEnd: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
  /** For the list. */
  readonly list: {
    readonly onDragOver: (event: DragEvent<HTMLElement>) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Where a key moves an entry to, or `null` for other keys. Pure, for the tests. */
export function moveByKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, index - 1)
    case 'ArrowDown':
      return Math.min(count - 1, index + 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The index before which something lands that is dropped at a height: above the middle of an entry means before it. */
export function landingAt(
  height: number,
  rows: readonly { readonly top: number; readonly bottom: number }[],
): number {
  const index = rows.findIndex(({ top, bottom }) => height < (top + bottom) / 2)
  return index === -1 ? rows.length : index
}

/**
 * Entries of a list are put in order by dragging their grips, or with the grip focused by the arrow keys, Home and End.
 *
 * @param move - takes an entry to its final index
 */
export function useReorder(count: number, move: (id: string, index: number) => void): Reordering {
  const [dragged, setDragged] = useState<{ readonly id: string; readonly index: number } | null>(null)
  const [landing, setLanding] = useState<number | null>(null)
  const row = useRef<Element | null>(null)
  const end = () => {
    setDragged(null)
    setLanding(null)
  }
  return {
    dragged: dragged?.id ?? null,
    landing,
    grip: (id, index) => ({
      draggable: true,
      onDragStart: (event) => {
        row.current = event.currentTarget.closest('li')
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('application/x-declaration-reader', '')
        if (row.current) event.dataTransfer.setDragImage(row.current, 0, 0)
        setDragged({ id, index })
      },
      onDragEnd: end,
      onKeyDown: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        const to = moveByKey(event.key, index, count)
        if (to === null) return
        event.preventDefault()
        if (to !== index) move(id, to)
      },
    }),
    list: {
      onDragOver: (event) => {
        if (!dragged) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        const rows = [...event.currentTarget.children].map((child) => child.getBoundingClientRect())
        setLanding(landingAt(event.clientY, rows))
      },
      onDrop: (event) => {
        if (!dragged) return
        event.preventDefault()
        // The entry is removed first, so everything below it moves up by one.
        if (landing !== null) move(dragged.id, landing > dragged.index ? landing - 1 : landing)
        end()
      },
    },
  }
}
