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

/**
 * Runs axe on the page as it is, by the rules of WCAG 2.2 A and AA. It is evaluated through the debugger, so the
 * content security policy stays as it is.
 */
export async function accessibilityViolations(page: Page): Promise<AccessibilityViolation[]> {
  // Separators get their value with the layout of their panes.
  await expect(page.locator('[role="separator"]:not([aria-valuenow])')).toHaveCount(0)
  await page.evaluate(axeSource)
  const results: AxeResults = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return results.violations.map(({ id, nodes }) => ({
    rule: id,
    elements: nodes.map(({ target }) => target.join(' ')),
  }))
}
