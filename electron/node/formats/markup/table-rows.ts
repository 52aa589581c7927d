/** A cell of a table and how far it reaches; 1 by 1 for most. */
export interface Cell<Content> {
  readonly content: Content
  readonly columns: number
  readonly rows: number
}

/** Beyond this no table of a text goes; a file may claim anything. */
const maximumColumns = 100
const maximumRows = 1_000
/** Rows of a grid larger than this are not made equally long. */
const maximumPlaces = 1_000_000

/**
 * Lays cells out on a grid: a cell that reaches over others stands in its first place, and the rest of its places are
 * `null`. All rows are equally long, but in grids beyond any table.
 */
export function layOut<Content>(rows: readonly (readonly Cell<Content>[])[]): (Content | null)[][] {
  const grid: (Content | null)[][] = rows.map(() => [])
  /** For each column how many rows below are still taken from above. */
  const taken: number[] = []
  for (const [index, row] of rows.entries()) {
    const places = grid[index] ?? []
    let column = 0
    const skip = () => {
      while ((taken[column] ?? 0) > 0) {
        taken[column] = (taken[column] ?? 0) - 1
        places[column] = null
        column += 1
      }
    }
    for (const cell of row) {
      skip()
      const width = Math.max(Math.min(cell.columns, maximumColumns - column), 1)
      for (let place = 0; place < width; place += 1) {
        places[column] = place === 0 ? cell.content : null
        taken[column] = Math.min(Math.max(cell.rows, 1), maximumRows) - 1
        column += 1
      }
    }
    skip()
    for (; column < taken.length; column += 1)
      if ((taken[column] ?? 0) > 0) taken[column] = (taken[column] ?? 0) - 1
  }
  const width = grid.reduce((widest, places) => Math.max(widest, widthOf(places)), 0)
  if (width * grid.length > maximumPlaces) return grid
  return grid.map((places) => Array.from({ length: width }, (_unused, column) => places[column] ?? null))
}

/** Without what is empty at the end. */
function widthOf(places: readonly unknown[]): number {
  let width = places.length
  while (width > 0 && (places[width - 1] ?? null) === null) width -= 1
  return width
}

/** A number that an attribute states, or 1. */
export function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isFinite(number) && number > 0 ? number : 1
}
