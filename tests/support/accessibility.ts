import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One violation of an axe rule, with the elements it was found on. */
export interface AccessibilityViolation {
  readonly rule: string
  readonly elements: readonly string[]
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly target: readonly unknown[] }[]
  }[]
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Those of the rules that colours and sizes have a part in. No other can answer differently in another theme. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/**
 * Runs axe on the page as it is, by the rules of WCAG 2.2 A and AA, or only by those of looks, for a screen that all rules
 * have seen in another theme. It is evaluated through the debugger, so the content security policy stays as it is.
 */
export async function accessibilityViolations(
  page: Page,
  rules: 'all' | 'looks' = 'all',
): Promise<AccessibilityViolation[]> {
  // Separators get their value with the layout of their panes; those of a window that shows one pane never do.
  const unlaid = page.locator('[role="separator"]:not([aria-valuenow])').filter({ visible: true })
  await expect(unlaid).toHaveCount(0)
  await page.evaluate(axeSource)
  const runOnly =
    rules === 'all' ? { type: 'tag', values: everyRule } : { type: 'rule', values: rulesOfLooks }
  // Of what is right, one element for each rule is told of instead of all: that is half of the work.
  const options = { runOnly, resultTypes: ['violations'] }
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.map(({ id, nodes }) => ({
    rule: id,
    elements: nodes.map(({ target }) => target.join(' ')),
  }))
}
