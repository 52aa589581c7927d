import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compileDataset } from './compile-dataset'
import { describeProblem } from './problem'

/**
 * `npm run dataset` compiles the dataset; `npm run dataset -- --check` writes nothing and exits 1 when a committed file
 * is out of date. Both exit 1 with file, id and reason when the data are wrong. `--resources DIR` compiles another folder.
 */
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    resources: { type: 'string', default: fileURLToPath(new URL('../../resources', import.meta.url)) },
  },
})

const { files, problems } = await compileDataset(values.resources)
for (const problem of problems) console.error(describeProblem(problem))
if (problems.length > 0) {
  console.error(`dataset: ${problems.length} problem(s); nothing was written`)
  process.exitCode = 1
} else {
  for (const [file, content] of files) {
    const path = join(values.resources, file)
    const current = await readFile(path, 'utf8').catch(() => null)
    if (current === content) console.log(`dataset: ${file} is up to date`)
    else if (values.check) {
      console.error(`dataset: ${file} is out of date; run npm run dataset and commit it`)
      process.exitCode = 1
    } else {
      await writeFile(path, content)
      console.log(`dataset: wrote ${file}`)
    }
  }
}
