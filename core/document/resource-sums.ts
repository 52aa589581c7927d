/** SHA-256 of a file in lower-case hexadecimal, by its path below `resources/`. */
export type ResourceSums = ReadonlyMap<string, string>

const LINE = /^([0-9a-f]{64}) {2}(.+)$/

/**
 * The sums as text, a file a line in the order of their paths, in the form that `sha256sum` writes and checks:
 * `<64 digits>  <path>`. The SHA-256 of this text stands for everything that is shown, quoted or printed.
 */
export function printSums(sums: ResourceSums): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sum]) => `${sum}  ${file}\n`)
    .join('')
}

/** Reads what {@link printSums} wrote. Throws on a line of another form: the text is part of the app. */
export function parseSums(text: string): ResourceSums {
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [, sum = '', file = ''] = LINE.exec(line) ?? []
      if (file === '') throw new Error(`This is no line of sums: ${line}`)
      return [file, sum]
    }),
  )
}
