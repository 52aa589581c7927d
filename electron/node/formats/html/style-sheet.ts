import {
  attribute,
  classesOf,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  isElement,
  textContent,
} from './tree'

/** The properties that decide which words show, and how. */
const properties: ReadonlySet<string> = new Set([
  'display',
  'visibility',
  'white-space',
  'list-style',
  'list-style-type',
  'font-weight',
  'font-style',
  'font-variant',
  'font-variant-caps',
  'text-decoration',
  'text-decoration-line',
  'content',
  'counter-reset',
  'counter-increment',
])

export type Declarations = ReadonlyMap<string, string>

/** `p.note`: the parts of a selector that look at one element. */
interface Compound {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
}

interface Rule {
  /** From the element itself outwards; `isChild` where it must be the very next. */
  readonly steps: readonly { readonly compound: Compound; readonly isChild: boolean }[]
  /** Whether it is about what is printed before the element. */
  readonly isBefore: boolean
  readonly weight: number
  readonly order: number
  readonly declarations: Declarations
}

export interface StyleSheet {
  /** What the page's own style sheets and the element's `style` say of an element. */
  of(element: HtmlElement): Declarations
  /** What they say of what is printed before an element (`::before`). */
  before(element: HtmlElement): Declarations
  /** Rules that print counters in another way: those numbers are not read. */
  readonly unreadCounters: number
}

/**
 * The style sheets that stand in the page itself: rules by tags, classes and identifiers with descendants and children.
 * What depends on the screen (`@media`), on states or on places (`:hover`, `:first-child`) is passed over.
 */
export function styleSheetOf(document: HtmlDocument): StyleSheet {
  const css = [...elementsIn(document)]
    .filter(({ tagName }) => tagName === 'style')
    .map(textContent)
    .join('\n')
    .replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '')
  const byKey = new Map<string, Rule[]>()
  const beforeByKey = new Map<string, Rule[]>()
  let readCounters = 0
  for (const rule of rulesIn(css)) {
    const rules = rule.isBefore ? beforeByKey : byKey
    const key = keyOf(rule.steps[0]?.compound)
    const known = rules.get(key)
    if (known) known.push(rule)
    else rules.set(key, [rule])
    if (rule.isBefore && /counters?\(/i.test(rule.declarations.get('content') ?? '')) readCounters += 1
  }
  const allCounters = css.match(/content\s{0,9}:[^;}]{0,300}counters?\(/gi)?.length ?? 0
  return {
    unreadCounters: Math.max(allCounters - readCounters, 0),
    of: (element) => {
      const found = declarationsFor(element, byKey)
      const own = attribute(element, 'style')
      return own === null ? found : new Map([...found, ...declarationsIn(own)])
    },
    before: (element) => declarationsFor(element, beforeByKey),
  }
}

function declarationsFor(element: HtmlElement, byKey: ReadonlyMap<string, readonly Rule[]>): Declarations {
  const found = new Map<string, string>()
  if (byKey.size > 0) {
    const id = attribute(element, 'id')
    const keys = [
      '*',
      element.tagName,
      ...classesOf(element).map((name) => `.${name}`),
      ...(id === null ? [] : [`#${id}`]),
    ]
    const rules = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((rule) => matches(element, rule))
      .toSorted((one, other) => one.weight - other.weight || one.order - other.order)
    for (const { declarations } of rules) for (const [name, value] of declarations) found.set(name, value)
  }
  return found
}

/** Cuts a style sheet into rules; `@` rules and their blocks are left out. */
function rulesIn(css: string): readonly Rule[] {
  const rules: Rule[] = []
  let at = 0
  while (at < css.length) {
    const open = css.indexOf('{', at)
    if (open < 0) break
    const prelude = css
      .slice(at, open)
      .replace(/^[\s\S]*[;}]/, '')
      .trim()
    const close = prelude.startsWith('@') ? blockEnd(css, open) : css.indexOf('}', open)
    const end = close < 0 ? css.length : close
    if (!prelude.startsWith('@')) {
      const declarations = declarationsIn(css.slice(open + 1, end))
      if (declarations.size > 0)
        for (const selector of prelude.split(',')) {
          const rule = ruleOf(selector.trim(), declarations, rules.length)
          if (rule) rules.push(rule)
        }
    }
    at = end + 1
  }
  return rules
}

function blockEnd(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    if (css[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

function declarationsIn(text: string): Declarations {
  const found = new Map<string, string>()
  for (const part of text.split(';')) {
    const colon = part.indexOf(':')
    const name = part.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (properties.has(name))
      found.set(
        name,
        part
          .slice(colon + 1)
          .replace(/!\s*important/i, '')
          .trim(),
      )
  }
  return found
}

const COMPOUND = /^(?:\*|[a-z][\w-]*)?(?:[.#][\w-]+)*$/i

function ruleOf(selector: string, declarations: Declarations, order: number): Rule | null {
  const isBefore = /::?before$/i.test(selector)
  const ofElement = selector.replace(/::?before$/i, '')
  const tokens = ofElement.replaceAll('>', ' > ').trim().split(/\s+/).toReversed()
  const steps: { compound: Compound; isChild: boolean }[] = []
  let isChild = false
  for (const token of tokens) {
    if (token === '>') {
      isChild = true
      continue
    }
    if (token === '' || !COMPOUND.test(token)) return null
    steps.push({ compound: compoundOf(token), isChild })
    isChild = false
  }
  const weight = steps.reduce(
    (sum, { compound }) =>
      sum + (compound.id === null ? 0 : 100) + compound.classes.length * 10 + (compound.tag === null ? 0 : 1),
    0,
  )
  return steps.length === 0 || isChild ? null : { steps, isBefore, weight, order, declarations }
}

function compoundOf(token: string): Compound {
  const tag = /^[a-z][\w-]*/i.exec(token)?.[0].toLowerCase() ?? null
  const id = /#([\w-]+)/.exec(token)?.[1] ?? null
  const classes = [...token.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)
  return { tag, id, classes }
}

function keyOf(compound: Compound | undefined): string {
  if (!compound) return '*'
  if (compound.id !== null) return `#${compound.id}`
  const [first] = compound.classes
  return first === undefined ? (compound.tag ?? '*') : `.${first}`
}

function matches(element: HtmlElement, { steps }: Rule): boolean {
  let at: HtmlElement | null = element
  for (const [index, { compound, isChild }] of steps.entries()) {
    if (index > 0) {
      at = isChild ? parentOf(at) : nearest(parentOf(at), compound)
    }
    if (!at || !fits(at, compound)) return false
  }
  return true
}

/** An element is asked once for every rule that may concern what lies in it. */
const knownClasses = new WeakMap<HtmlElement, readonly string[]>()

function nearest(element: HtmlElement | null, compound: Compound): HtmlElement | null {
  let at = element
  while (at && !fits(at, compound)) at = parentOf(at)
  return at
}

function parentOf(element: HtmlElement | null): HtmlElement | null {
  const parent = element?.parentNode
  return parent && isElement(parent) ? parent : null
}

function fits(element: HtmlElement, { tag, id, classes }: Compound): boolean {
  if (tag !== null && element.tagName !== tag) return false
  if (id !== null && attribute(element, 'id') !== id) return false
  if (classes.length === 0) return true
  const own = knownClasses.get(element) ?? classesOf(element)
  knownClasses.set(element, own)
  return classes.every((name) => own.includes(name))
}
