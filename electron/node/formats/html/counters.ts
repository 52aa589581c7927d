import { listMark, listStyleOf } from '../markup/list-marks'
import type { Declarations } from './style-sheet'

/**
 * The counters of a page (CSS Lists 3): one is reset at an element, counts for it, what follows it beside and lies in those,
 * and is printed before words. Pages that word processors write number their lists so.
 */
export class Counters {
  /** Counters that were made in each open element, from the outermost in. */
  readonly #scopes: Map<string, number>[] = [new Map()]

  enter(css: Declarations): void {
    for (const [name, value] of namesAndNumbers(css.get('counter-reset'), 0))
      this.#scopes.at(-1)?.set(name, value)
    for (const [name, value] of namesAndNumbers(css.get('counter-increment'), 1)) {
      const scope = this.#scopes.findLast((each) => each.has(name)) ?? this.#scopes.at(-1)
      scope?.set(name, (scope.get(name) ?? 0) + value)
    }
    this.#scopes.push(new Map())
  }

  leave(): void {
    this.#scopes.pop()
  }

  /**
   * What a `content` prints: strings and counters.
   *
   * @returns `null` where it prints nothing, or a sign of a font of pictures
   */
  printed(content: string | undefined): string | null {
    if (content === undefined || content.length > longest) return null
    let text = ''
    for (const [, quoted, apostrophed, plural, args = ''] of content.matchAll(PART)) {
      if (plural === undefined) text += unescaped(quoted ?? apostrophed ?? '')
      else text += this.#counted(plural !== '', args)
    }
    const mark = text.trim()
    return mark === '' || /[\ue000-\uf8ff]/.test(mark) ? null : mark
  }

  #counted(isPlural: boolean, args: string): string {
    const [name = '', ...rest] = args.split(',').map((part) => part.trim())
    const values = this.#scopes.flatMap((scope) => scope.get(name) ?? [])
    const style = listStyleOf(rest.at(isPlural ? 1 : 0) ?? '') ?? 'decimal'
    const marks = values.map((value) => (listMark(style, value) ?? '').replace(/\.$/, ''))
    if (!isPlural) return marks.at(-1) ?? (listMark(style, 0) ?? '').replace(/\.$/, '')
    return marks.join(unescaped((rest[0] ?? '').replace(/^["']|["']$/g, '')))
  }
}

/** In UTF-16 units. No list needs more, and every item of it is asked. */
const longest = 300

const PART = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\bcounter(s?)\(([^)]*)\)/g

/** `a 1 b`: names with numbers, which may be left out. */
function namesAndNumbers(value: string | undefined, usual: number): [string, number][] {
  return [...(value ?? '').slice(0, longest).matchAll(/([a-z_-][\w-]*)(?:\s+(-?\d{1,6}))?/gi)]
    .map(([, name = '', number]): [string, number] => [name, number === undefined ? usual : Number(number)])
    .filter(([name]) => name !== 'none')
}

/** CSS writes signs as `\\25cf ` or behind a backslash. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:([0-9a-f]{1,6})\s?|(.))/gi,
    (_whole, code: string | undefined, sign: string | undefined) => {
      const point = code === undefined ? 0 : Number.parseInt(code, 16)
      if (code === undefined) return sign ?? ''
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    },
  )
}
