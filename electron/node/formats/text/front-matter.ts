import type { LeftOut, SourceProperties } from '#core/import/source-text'

export interface FrontMatter {
  readonly properties: SourceProperties
  readonly left: readonly LeftOut[]
  /** How many lines it takes. */
  readonly lines: number
}

const none: FrontMatter = {
  properties: { title: null, date: null, language: null },
  left: [],
  lines: 0,
}

/** What a Markdown file says of itself above its text, between two lines of `---`; all of it is left out and listed. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return none
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (end < 0) return none
  const inside = lines.slice(1, end)
  // A rule above the text is no front matter: that has keys.
  if (inside.length > 0 && !inside.some((line) => /^[\w-]+:(?:\s|$)/.test(line))) return none
  const values = valuesOf(inside)
  const words = inside.join('\n')
  const get = (...keys: string[]) =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined && value !== '') ?? null
  return {
    properties: {
      title: get('title'),
      date: get('date', 'doc_date', 'date_signed'),
      language: get('language', 'lang'),
    },
    left: words.trim() === '' ? [] : [{ words, why: 'front-matter', origin: { line: 1, page: null } }],
    lines: end + 1,
  }
}

/** The plain values of a YAML map; lists and maps inside it are passed over. */
function valuesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  let open: string | null = null
  for (const line of lines) {
    const [, key, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) {
      open = key.toLowerCase()
      values.set(open, value.trim())
    } else if (open !== null && /^\s+\S/.test(line) && !/^\s+-\s/.test(line))
      values.set(open, `${values.get(open) ?? ''} ${line.trim()}`.trim())
    else open = null
  }
  return new Map([...values].map(([key, value]) => [key, unquoted(value)]))
}

const escapes: Readonly<Record<string, string>> = {
  _: '\u00a0',
  n: ' ',
  t: ' ',
  '"': '"',
  '\\': '\\',
  '/': '/',
}

function unquoted(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1).replaceAll("''", "'")
  if (!/^".*"$/s.test(value)) return value.replace(/^[>|][+-]?\s+/, '')
  return value
    .slice(1, -1)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs,
      (_whole, four?: string, two?: string, one?: string) =>
        four !== undefined || two !== undefined
          ? String.fromCharCode(Number.parseInt(four ?? two ?? '20', 16))
          : (escapes[one ?? ''] ?? one ?? ''),
    )
}
