import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** What one run of the end-to-end suite came to. */
export interface SuiteRun {
  readonly passed: number
  readonly skipped: number
  /** Why tests were skipped: a line for each reason, with the project and how many. */
  readonly reasons: readonly string[]
  /**
   * `file › group › test: what it said` for each that failed, after its project in brackets where it has one, and a line
   * for each error outside of tests.
   */
  readonly failed: readonly string[]
}

const specSchema = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      projectName: z.string().optional(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).optional(),
      results: z
        .array(z.object({ error: z.object({ message: z.string().optional() }).optional() }))
        .optional(),
    }),
  ),
})
const suiteSchema = z.object({
  title: z.string(),
  specs: z.array(specSchema),
  get suites(): z.ZodOptional<z.ZodArray<typeof suiteSchema>> {
    return z.array(suiteSchema).optional()
  },
})
const reportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
})

type Suite = z.infer<typeof suiteSchema>

interface RunTest {
  readonly name: string
  readonly status: string
  readonly project: string
  /** Why it failed or was skipped; empty when nothing says. */
  readonly said: string
}

function testsOf(suite: Suite, above: readonly string[]): readonly RunTest[] {
  const titles = [...above, suite.title]
  return [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ status, results = [], projectName: project = '', annotations = [] }) => {
        const skipped = annotations.find(({ type }) => type === 'skip')?.description ?? ''
        const message = results.find(({ error }) => error)?.error?.message ?? ''
        const name = [...titles, title].join(' › ')
        const said = firstLine(status === 'skipped' ? skipped : message)
        return { name: project === '' ? name : `[${project}] ${name}`, status, project, said }
      }),
    ),
    ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles)),
  ]
}

/** A line for each reason for which tests of a project were skipped. */
function reasonsOf(skipped: readonly RunTest[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { project, said } of skipped) {
    const reason = `${project === '' ? '' : `${project}: `}${said === '' ? 'no reason given' : said}`
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => `${count} skipped, ${reason}`)
}

/**
 * Reads Playwright's JSON report. Flaky is failed. A report that is not there or cannot be read, or in which no test
 * ran, is a failure of the run itself.
 */
export function suiteRunOf(json: string): SuiteRun {
  const report = reportSchema.safeParse(parsed(json))
  if (!report.success)
    return { passed: 0, skipped: 0, reasons: [], failed: ['the run itself: it left no report'] }
  const tests = report.data.suites.flatMap((suite) => testsOf(suite, []))
  const those = (...wanted: readonly string[]) => tests.filter(({ status }) => wanted.includes(status))
  const errors = report.data.errors.map(({ message = '' }) => `the run itself: ${firstLine(message)}`)
  const nothing = tests.length === 0 && errors.length === 0 ? ['the run itself: no test ran'] : []
  return {
    passed: those('expected').length,
    skipped: those('skipped').length,
    reasons: reasonsOf(those('skipped')),
    failed: [
      ...those('unexpected', 'flaky').map(({ name, said }) => (said === '' ? name : `${name}: ${said}`)),
      ...errors,
      ...nothing,
    ],
  }
}

/** The first line of what a test said, without the codes that colour it in a terminal. */
function firstLine(message: string): string {
  return stripVTControlCharacters(message).split('\n')[0] ?? ''
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
