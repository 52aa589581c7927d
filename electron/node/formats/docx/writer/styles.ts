import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import type { ExtractLabels } from '#core/briefing/extract-words'

/** Faces that come with Word on every system and hold Latin, Cyrillic and Arabic letters. */
export const OFFICIAL_FACE = 'Times New Roman'
const EDITORIAL_FACE = 'Arial'

/** Where official text begins, right of its hung number; in twentieths of a point, Word's unit of length. */
export const HANG = 720

const SIDE_RULE = { style: BorderStyle.SINGLE, size: 12, space: 8, color: '595959' }

/**
 * The named styles of an extract. Official text is serif with hung numbers; all else is sans, and remarks and notes have a
 * rule at their side, so that black-and-white copies still tell them apart.
 *
 * @param typeSize - of official text, in points
 * @param names - as Word lists the styles
 */
export function docxStyles(typeSize: number, names: ExtractLabels['styles']): IStylesOptions {
  const half = (points: number): number => Math.round(points * 2)
  const small = typeSize - 1.5
  const sans = (points: number) => ({ font: EDITORIAL_FACE, size: half(points) })
  /** @param level - in the document's outline, from 1 */
  const heading = (level: number, points: number, before: number) => ({
    run: { ...sans(points), bold: true, color: '1A1A1A' },
    paragraph: {
      // Without it Word and LibreOffice see a large paragraph, but no heading.
      outlineLevel: level - 1,
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 120, line: 252, lineRule: LineRuleType.AUTO },
    },
  })
  const side = { border: { left: SIDE_RULE }, indent: { left: HANG } }
  const beside = { ...side, spacing: { before: 80, after: 160 } }
  return {
    default: {
      document: {
        run: { font: OFFICIAL_FACE, size: half(typeSize), language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(1, typeSize * 1.8, 0),
      heading2: heading(2, typeSize * 1.25, 320),
      heading3: heading(3, typeSize * 1.15, 240),
      // Articles under parts; Word's own fourth heading is slanted and blue.
      heading4: heading(4, typeSize * 1.02, 200),
      footnoteText: { run: sans(small - 0.5), paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      {
        id: 'Official',
        name: names.official,
        basedOn: 'Normal',
        paragraph: { indent: { left: HANG, hanging: HANG } },
      },
      {
        id: 'OfficialItem',
        name: names.officialItem,
        basedOn: 'Normal',
        paragraph: { indent: { left: HANG * 2, hanging: HANG } },
      },
      {
        id: 'OfficialNote',
        name: names.officialFootnote,
        basedOn: 'Normal',
        run: { size: small * 2 },
        paragraph: { indent: { left: HANG } },
      },
      {
        id: 'OfficialFrame',
        name: names.officialFrame,
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { alignment: AlignmentType.CENTER, keepLines: true },
      },
      { id: 'Remark', name: names.remark, basedOn: 'Normal', run: sans(small), paragraph: beside },
      { id: 'Note', name: names.note, basedOn: 'Normal', run: sans(small), paragraph: beside },
      { id: 'ReaderText', name: names.readersText, basedOn: 'Normal', run: sans(typeSize - 1) },
      {
        id: 'CoverLine',
        name: names.coverLine,
        basedOn: 'Normal',
        run: sans(typeSize - 1),
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Caption2',
        name: names.tableTitle,
        basedOn: 'Normal',
        run: { ...sans(typeSize - 1), bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'CellOfficial',
        name: names.officialCell,
        basedOn: 'Normal',
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'CellEditorial',
        name: names.editorialCell,
        basedOn: 'Normal',
        run: sans(small),
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'Running',
        name: names.running,
        basedOn: 'Normal',
        run: sans(8),
        paragraph: { spacing: { after: 0, line: 240 } },
      },
      {
        id: 'Source',
        name: names.source,
        basedOn: 'Normal',
        run: sans(typeSize - 2.5),
        paragraph: { keepLines: true, spacing: { after: 40, line: 252 } },
      },
    ],
  }
}
