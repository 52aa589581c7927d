import { expect, test } from '../../support/fixtures/reader'
import { SearchPage } from '../../support/pages/search-page'

test('a mistake is shown with its place, nothing typed is lost, and the words can be taken literally', async ({
  reader,
}) => {
  const search = new SearchPage(reader.window)
  await search.open()
  await search.field.pressSequentially('trade "transit and')
  const problem = search.panel.locator('[data-problem]')
  await expect(problem).toHaveAttribute('data-problem', 'unclosed-quote')
  await expect(problem.locator('mark')).toHaveText(/^"/)
  await expect(search.field).toHaveValue('trade "transit and')
  await expect(search.field).toHaveAttribute('aria-invalid', 'true')
  await problem.getByRole('button').click()
  await expect(search.field).toHaveValue('"trade transit and"')
  await expect(problem).toHaveCount(0)
})

const bad: readonly (readonly [name: string, query: string, problem: boolean])[] = [
  ['10,000 characters', 'trade '.repeat(1667), true],
  ['10,000 characters in one word', 'a'.repeat(10_000), true],
  ['1,000 parentheses', `${'('.repeat(1000)}trade${')'.repeat(1000)}`, true],
  ['1,000 parentheses that never close', '('.repeat(1000), true],
  ['a catastrophic expression', '/(a+)+$/', false],
  ['another catastrophic expression', '/(.*)*x/', false],
  ['an expression that is none', '/(/', true],
  ...['AND', 'OR', 'NOT', '-', 'NEAR/5', 'BEFORE', '=', '*'].map(
    (operator) => [`the operator ${operator} alone`, operator, true] as const,
  ),
  ['an unbalanced quotation mark', '"trade', true],
  ['an empty phrase', '""', true],
  ['control characters', 'trade\u0000\u0007\u001b', false],
  ['mixed directions', 'trade \u202eتاجیکستان\u202c rail', false],
  ['punctuation only', '?!…', true],
  ['markup', '<img src=x onerror=alert(1)>', false],
]

test('bad input is answered with words or a result, and the reader stays awake', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.open()
  for (const [name, query, isProblem] of bad) {
    await search.field.fill(query)
    const answer = isProblem ? search.panel.locator('[data-problem]') : search.found
    await expect(answer, name).toBeVisible()
    await expect(search.field, name).toHaveValue(query)
    await search.field.fill('CASA-1000')
    await expect(search.found, `after ${name}`).toHaveText('6 places in 6 passages')
  }
})

test('an empty search, and one of blanks, shows the searches kept and no message', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.open()
  for (const blank of ['', '   ', '\t\u00a0']) {
    await search.field.fill('CASA-1000')
    await expect(search.found).toHaveText('6 places in 6 passages')
    await search.field.fill(blank)
    await expect(search.panel.getByRole('heading', { name: 'Saved searches' })).toBeVisible()
    await expect(search.panel.locator('[data-problem]')).toHaveCount(0)
  }
})

test('bad input in a row, faster than it is answered, ends with the answer to the last', async ({
  reader,
}) => {
  const search = new SearchPage(reader.window)
  await search.open()
  for (const [, query] of bad) await search.field.fill(query)
  await search.field.fill('CASA-1000')
  await expect(search.found).toHaveText('6 places in 6 passages')
})

test('fast typing ends with the answer to what stands in the field', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.open()
  for (const word of ['the', '/(.*)*x/', 'cooperation', 'zzzz', 'CASA-1000']) {
    await search.field.fill('')
    await search.field.pressSequentially(word)
  }
  await expect(search.found).toHaveText('6 places in 6 passages')
  await search.field.fill('')
  await expect(search.found).toHaveCount(0)
})

test('Enter before the answer is there waits for it and goes to its first place, not to one of the answer before', async ({
  reader,
}) => {
  const search = new SearchPage(reader.window)
  await search.ask('CASA-1000 kind:paragraph')
  await expect(search.found).toHaveText('1 place in 1 passage')
  // The engine is slow from here on: what is asked of it lies until it is let through.
  await reader.window.evaluate(() => {
    const waiting: (() => void)[] = []
    let isHeld = true
    const own = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')
    Object.defineProperty(Worker.prototype, 'postMessage', {
      value: new Proxy(own?.value as () => void, {
        apply: (post, worker, given) => {
          if (isHeld) waiting.push(() => void Reflect.apply(post, worker, given))
          else Reflect.apply(post, worker, given)
        },
      }),
    })
    window.addEventListener('let-through', () => {
      isHeld = false
      for (const send of waiting.splice(0)) send()
    })
  })
  await search.field.fill('kind:instrument Tajikistan')
  await search.field.press('Enter')
  await search.field.press('Enter')
  await expect(search.position).toHaveCount(0)
  await expect(search.panel.locator('[aria-current]')).toHaveCount(0)
  await reader.window.evaluate(() => window.dispatchEvent(new Event('let-through')))
  await expect(search.position).toHaveText(/^2 of \d+$/)
  await expect(search.panel.locator('[aria-current]')).toHaveAttribute('data-hit-id', /^para_26__item_/)
  await expect(search.field).toBeFocused()

  await search.field.fill('zzzz')
  await search.field.press('Enter')
  await expect(search.panel.locator('[data-absence]')).toBeVisible()
  await expect(search.position).toHaveCount(0)
})
