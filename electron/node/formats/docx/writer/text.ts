import { type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { directedRuns, directionOf } from '#core/text-direction'

/** Text as Word runs: a run a direction, so that Urdu inside English reads right; line feeds become line breaks. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return text.split('\n').flatMap((line, index) => {
    const runs = directedRuns(line)
    if (runs.length === 0) return index > 0 ? [new TextRun({ ...options, break: 1 })] : []
    return runs.map(
      (run, position) =>
        new TextRun({
          ...options,
          text: run.text,
          ...(run.direction === 'rtl' ? { rightToLeft: true } : {}),
          ...(index > 0 && position === 0 ? { break: 1 } : {}),
        }),
    )
  })
}

/** A paragraph of one text in a named style, laid out from its own side. */
export function styledParagraph(
  style: string,
  text: string,
  options: Omit<IParagraphOptions, 'style' | 'children' | 'text'> & {
    readonly before?: readonly ParagraphChild[]
    readonly after?: readonly ParagraphChild[]
    readonly run?: IRunOptions
  } = {},
): Paragraph {
  const { before = [], after = [], run = {}, ...rest } = options
  return new Paragraph({
    ...rest,
    style,
    bidirectional: directionOf(text) === 'rtl',
    children: [...before, ...textRuns(text, run), ...after],
  })
}
