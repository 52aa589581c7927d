import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#build/runtime/paths'
import { en } from '#renderer/i18n/en'

/** Keys that the sources put together from a beginning and a code, by how they are written there. */
const composed: Readonly<Record<string, readonly string[]>> = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as the sources have it
  'related.${': ['related.stated', 'related.editorial'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as the sources have it
  'search.${': ['search.saved', 'search.help'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as the sources have it
  'briefing.${': ['briefing.saved', 'briefing.saving'],
}

/** The sources of the window, the catalogue itself left out. */
const sources = readdirSync(path.join(projectRoot, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name) && !/i18n[\\/]en/u.test(name))
  .map((name) => readFileSync(path.join(projectRoot, 'renderer', name), 'utf8'))
  .join('\n')

describe('the catalogue', () => {
  it('has no key that nothing says', () => {
    const said = new Set(Object.values(composed).flat())
    expect(Object.keys(en).filter((key) => !sources.includes(`'${key}'`) && !said.has(key))).toEqual([])
  })

  it.each(Object.entries(composed))('says %s… with a code', (beginning, keys) => {
    expect(sources).toContain(`message(\`${beginning}`)
    expect(Object.keys(en)).toEqual(expect.arrayContaining([...keys]))
  })
})
