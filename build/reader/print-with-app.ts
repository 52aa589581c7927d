import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { BriefingJob, JobOutcome } from '#node/briefing/briefing-job'
import { jobOutcomeSchema } from '#node/briefing/briefing-job'
import { describeFailure } from '../runtime/failure'
import { projectRoot } from '../runtime/paths'
import { findRuntime } from '../runtime/runtime'
import { sandboxArguments } from '../runtime/sandbox'
import { ensureSystemPackages } from '../runtime/system-packages'
import { ensureAppIsBuilt } from '../start/app-build'
import { boundToParent } from '../start/bound'
import { hasDisplay, startVirtualDisplay } from '../start/display'

const say = (line: string): void => console.error(line)
const patience = 120_000

/**
 * Writes a PDF with the app itself, without a window, on a virtual display where there is none. The job goes through
 * standard input and is announced by the environment: words of notes are neither in a file nor on a command line, and
 * no link can ask for a job.
 */
export async function printWithApp(job: BriefingJob): Promise<JobOutcome> {
  const display = hasDisplay(process.env, process.platform)
  const packages = await ensureSystemPackages(display ? ['electron'] : ['electron', 'display'])
  if (!packages.ok) return { ok: false, message: describeFailure(packages.error) }
  const built = await ensureAppIsBuilt(say)
  if (!built.ok) return { ok: false, message: describeFailure(built.error) }
  const runtime = await findRuntime({ onProgress: say })
  if (!runtime.ok) return { ok: false, message: describeFailure(runtime.error) }
  const virtual = display ? undefined : await startVirtualDisplay()
  if (virtual?.ok === false) return { ok: false, message: describeFailure(virtual.error) }
  try {
    return await runApp(job, runtime.value.executablePath, virtual?.value.name)
  } finally {
    virtual?.value.close()
  }
}

async function runApp(
  job: BriefingJob,
  executable: string,
  display: string | undefined,
): Promise<JobOutcome> {
  const args = [...sandboxArguments(), projectRoot]
  const [program, bound] = boundToParent(executable, args, 'TERM')
  const child = spawn(program, bound, {
    cwd: projectRoot,
    env: {
      ...process.env,
      DECLARATION_READER_JOB: 'stdin',
      ...(display === undefined ? {} : { DISPLAY: display }),
      // Left over from a shell inside an Electron app, it would make Electron run as plain Node.
      ELECTRON_RUN_AS_NODE: undefined,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: patience,
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(job))
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  const outcome = printed.split('\n').findLast((line) => line.startsWith('{'))
  if (outcome !== undefined) return jobOutcomeSchema.parse(JSON.parse(outcome))
  const last = complaints.trim().split('\n').at(-1) ?? ''
  return { ok: false, message: `The app ended before the PDF was made. Nothing was written. ${last}`.trim() }
}
