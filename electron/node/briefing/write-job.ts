import { type Reason } from '#contract/errors'
import { notWritten } from '#contract/files/files'
import { composeBriefing } from '#core/briefing/compose'
import { saveFile } from '../files/save-file'
import { type ExtractPorts, extractBytes } from '../formats/extract-bytes'
import { openLibrary } from '../library/library'
import { resourcesAt } from '../library/shipped-resources'
import { briefingJobSchema } from './briefing-job'
import { readMaterial, type WordsIn } from './read-material'

/** How writing a job ended. */
export type JobEnd =
  | { readonly ok: true; readonly bytes: number }
  | { readonly ok: false; readonly why: Reason }

/**
 * Writes the extract of a job, or says why not. What a briefing names and the edition lacks refuses the job: nobody
 * watches who could be told.
 *
 * @param text - the job as JSON
 * @param resources - the app's own resources
 */
export async function writeJob(
  text: string,
  resources: string,
  ports: ExtractPorts,
  wordsIn: WordsIn,
): Promise<JobEnd> {
  const failed = (why: Reason): JobEnd => ({ ok: false, why })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return failed({ about: 'extract', what: 'job-not-json' })
  }
  const parsed = briefingJobSchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return failed({ about: 'extract', what: 'job-other-format', place: issue?.path.join('.') ?? '' })
  }
  const { request, notes, accessed, out, resources: other } = parsed.data
  const material = await readMaterial(
    request.briefing,
    openLibrary(resourcesAt(other, resources)),
    notes,
    accessed,
    wordsIn,
  )
  if (!material.ok) return failed(material.error.why)
  const composed = composeBriefing(request.briefing, material.value, new Set(request.confirmed))
  if (composed.missing.length > 0) {
    const names = composed.missing.map(({ name }) => name)
    return failed({ about: 'extract', what: 'job-names-missing', names })
  }
  const bytes = await extractBytes(composed.document, request, ports)
  if (!bytes.ok) return failed(bytes.error.why)
  const saved = await saveFile(out, bytes.value)
  return saved.ok ? { ok: true, bytes: saved.value.bytes } : failed(notWritten(saved.error, 'briefing'))
}
