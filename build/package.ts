import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, DIR_TARGET, Platform } from 'electron-builder'
import { failure, ok, type Result } from '#core/result'
import { writeAsarSum } from './packaging/asar-sum'
import { billFile, readShippedApp, writeBillOfMaterials } from './packaging/bill-of-materials'
import { type PackagePlan, planPackage } from './packaging/plan'
import { fusesOf, metadataOf } from './packaging/release-fuses'
import { writeNotice } from './packaging/third-party-licenses'
import { describeFailure, type SetupFailure } from './runtime/failure'
import { projectRoot } from './runtime/paths'
import { describeRuntime, findRuntime, type Runtime } from './runtime/runtime'
import { ensureAppIsBuilt } from './start/app-build'

/** The mark beside the program of a build that is not for people. */
const markFile = 'SMOKE-TEST-BUILD.txt'

/** `npm run package [-- --for-tests] [-- --target AppImage --target deb]`: `dir` when no target is named. */
async function packageApp(): Promise<Result<PackagePlan, SetupFailure>> {
  const { values } = parseArgs({
    options: { 'for-tests': { type: 'boolean' }, target: { type: 'string', multiple: true } },
  })
  const runtime = await findRuntime({ onProgress: console.error })
  if (!runtime.ok) return runtime
  console.error(describeRuntime(runtime.value))
  const variant = values['for-tests'] === true ? 'test' : 'release'
  const plan = planPackage({ variant, targets: values.target ?? [DIR_TARGET], runtime: runtime.value })
  if (!plan.ok) return plan
  const built = await ensureAppIsBuilt(console.error)
  if (!built.ok) return built
  try {
    await mkdir(join(projectRoot, 'dist'), { recursive: true })
    const app = await readShippedApp(projectRoot, runtime.value.version)
    await writeFile(join(projectRoot, 'dist', 'THIRD-PARTY-LICENSES.txt'), writeNotice(app.packages))
    await writeFile(join(projectRoot, 'dist', billFile), writeBillOfMaterials(app))
    await runBuilder(plan.value, runtime.value)
  } catch (error) {
    return failure({
      code: 'packaging-failed',
      what: `The app could not be packaged into ${plan.value.output}.`,
      why: error instanceof Error ? error.message : String(error),
      next: 'Read the lines above. Archives need ELECTRON_BUILDER_7ZIP_PATH=/usr/bin/7za where only the npm registry is reachable.',
    })
  }
  return ok(plan.value)
}

async function runBuilder(plan: PackagePlan, runtime: Runtime): Promise<void> {
  const output = join(projectRoot, plan.output)
  await rm(output, { recursive: true, force: true })
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget([...plan.targets]),
    publish: 'never',
    config: {
      extends: 'build/electron-builder.yml',
      directories: { output: plan.output, buildResources: 'build' },
      electronDist: runtime.distPath,
      electronVersion: runtime.version,
      extraMetadata: metadataOf(plan.variant),
      electronFuses: fusesOf(plan.variant),
      afterPack: async ({ appOutDir, packager }) => {
        await writeAsarSum(packager.getResourcesDir(appOutDir))
        // The development runtime's launcher has no place in an app.
        await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
        if (plan.smokeTestOnly) await writeFile(join(appOutDir, markFile), smokeTestMark(plan, runtime))
      },
    },
  })
}

function smokeTestMark(plan: PackagePlan, runtime: Runtime): string {
  const why =
    plan.variant === 'test'
      ? 'It can be driven from outside, for the tests.'
      : 'Its Electron gets no security fixes.'
  return `This build is for smoke tests only and may not be given to anyone. ${why}\nElectron ${runtime.version}\n`
}

const packaged = await packageApp()
if (packaged.ok) {
  const { output, smokeTestOnly } = packaged.value
  console.log(
    `Packaged into ${output}${smokeTestOnly ? ' (a smoke-test build, marked as such; not for release)' : ''}.`,
  )
} else {
  console.error(describeFailure(packaged.error))
  process.exitCode = 1
}
