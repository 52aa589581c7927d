import { parseArgs } from 'node:util'
import { describeFailure } from './failure'
import { describeRuntime, findRuntime } from './runtime'

/** `npm run runtime [-- --refresh] [--json]`: sets Electron up and says which one it is. */
const { values } = parseArgs({ options: { refresh: { type: 'boolean' }, json: { type: 'boolean' } } })
const found = await findRuntime({
  refresh: values.refresh ?? false,
  onProgress: (line) => console.error(line),
})
if (!found.ok) {
  console.error(describeFailure(found.error))
  process.exitCode = 1
} else {
  console.log(values.json === true ? JSON.stringify(found.value) : describeRuntime(found.value))
}
