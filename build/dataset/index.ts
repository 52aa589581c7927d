import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compileDataset } from './compile-dataset'
import { listNames } from './list-names'
import { layOutDeclaration } from './new-declaration'
import { describeProblem } from './problem'
import { sumsModule } from './sums-module'

/**
 * `npm run dataset` compiles the dataset; `npm run dataset -- --check` writes nothing and exits 1 when a committed file
 * is out of date. Both exit 1 with file, id and reason when the data are wrong. `--new ID --source FILE --title TEXT
 * --states A,B [--language en]` lays out the folder of a new declaration; `--names ID` lists the parts that other files
 * may name. `--resources DIR` works on another folder.
 */
const own = fileURLToPath(new URL('../../resources', import.meta.url))
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    new: { type: 'string' },
    names: { type: 'string' },
    source: { type: 'string', default: '' },
    title: { type: 'string', default: '' },
    states: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    resources: { type: 'string', default: own },
  },
})

if (values.new !== undefined) await layOut(values.new)
else if (values.names !== undefined) await names(values.names)
else await compile()

async function layOut(id: string): Promise<void> {
  const { source, title, states, language, resources } = values
  const laidOut = await layOutDeclaration(resources, {
    id,
    source,
    shortTitle: title,
    states: states
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    language,
  })
  if (laidOut.ok) {
    const { files, unread } = laidOut.value
    for (const file of files) console.log(`dataset: wrote ${join(resources, file)}`)
    if (unread === null)
      console.log('dataset: fill in what is known, then run npm run dataset (docs/adding-a-declaration.md)')
    else
      console.log(
        `dataset: the source does not read as a text yet:\n${unread}\ndataset: docs/adding-a-declaration.md says what it must look like; npm run dataset tries again`,
      )
  } else {
    console.error(`dataset: ${laidOut.error}`)
    process.exitCode = 1
  }
}

async function names(id: string): Promise<void> {
  const listed = await listNames(values.resources, id)
  if (listed.ok) for (const line of listed.value) console.log(line)
  else {
    for (const problem of listed.error) console.error(describeProblem(problem))
    process.exitCode = 1
  }
}

async function compile(): Promise<void> {
  const { files, sums, problems } = await compileDataset(values.resources)
  for (const problem of problems) console.error(describeProblem(problem))
  if (problems.length > 0) {
    console.error(`dataset: ${problems.length} problem(s); nothing was written`)
    process.exitCode = 1
    return
  }
  for (const [file, content] of files) await bring(join(values.resources, file), file, content)
  // The app holds its own resources against these sums; another folder is none of its build.
  if (resolve(values.resources) === resolve(own)) {
    const file = 'electron/node/library/shipped-sums.ts'
    await bring(fileURLToPath(new URL(`../../${file}`, import.meta.url)), file, sumsModule(sums))
  }
}

/** Writes a file, or with `--check` says that it is out of date. */
async function bring(path: string, name: string, content: string): Promise<void> {
  const current = await readFile(path, 'utf8').catch(() => null)
  if (current === content) console.log(`dataset: ${name} is up to date`)
  else if (values.check) {
    console.error(`dataset: ${name} is out of date; run npm run dataset and commit it`)
    process.exitCode = 1
  } else {
    await writeFile(path, content)
    console.log(`dataset: wrote ${name}`)
  }
}
