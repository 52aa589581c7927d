import type { VersionedNote } from '../merge'
import type { Origins } from './origins'
import { type Exported, type ExportOptions, selectForExport } from './select'
import { context, writeAnnotation } from './web-annotation'

/**
 * All notes with everything in them, as a W3C AnnotationCollection of one page. Every annotation is on a separate line,
 * so that an incomplete file can still be read line by line.
 *
 * @param now - ISO 8601 time of the export
 */
export function exportJsonLd(
  notes: readonly VersionedNote[],
  now: string,
  origins: Origins,
  options?: ExportOptions,
): Exported {
  const { chosen, leftOut } = selectForExport(notes, options)
  const lines = chosen.map((version) =>
    JSON.stringify(writeAnnotation(version, origins.get(version.note.declaration) ?? null)),
  )
  const head = `{"@context":${JSON.stringify(context)},"type":"AnnotationCollection","label":"Declaration Reader notes","generated":${JSON.stringify(now)},"total":${lines.length},"first":{"type":"AnnotationPage","startIndex":0,"items":[`
  return { text: `${head}\n${lines.join(',\n')}\n]}}\n`, count: lines.length, leftOut }
}
