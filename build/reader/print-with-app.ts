import { type BriefingJob, type JobOutcome, jobOutcomeSchema } from '#node/briefing/briefing-job'
import { runAppWithoutWindow } from './app-without-window'

/** Writes a PDF with the app itself. */
export async function printWithApp(job: BriefingJob): Promise<JobOutcome> {
  const ended = await runAppWithoutWindow({
    announcement: 'stdin',
    input: JSON.stringify(job),
    patience: 120_000,
  })
  if (ended.ok) return jobOutcomeSchema.parse(ended.value)
  return {
    ok: false,
    message: `The app ended before the PDF was made. Nothing was written. ${ended.error}`.trim(),
  }
}
