import { z } from 'zod'
import { groupBy } from '../group-by'
import {
  type Declaration,
  declarationSchema,
  documentFormat,
  inlineItemSchema,
  instrumentKinds,
  partySchema,
  type TextNode,
} from './declaration'
import { passageEIdSchema } from './eid-schema'
import { isoDate } from './evidence'

const lines = z.strictObject({ first: z.int().positive(), last: z.int().positive() })

/** Format 1: paragraphs numbered through, the instruments that one of them lists, a closing line. */
const formerSchema = declarationSchema
  .omit({ preamble: true, body: true, conclusions: true, attachments: true })
  .extend({
    format: z.literal(1),
    paragraphs: z
      .array(
        z.strictObject({
          eId: passageEIdSchema,
          number: z.int().positive(),
          printedNumber: z.string().nullable(),
          text: z.string().min(1),
          inlineItems: z.array(inlineItemSchema),
          sourceLines: lines,
        }),
      )
      .min(1),
    instruments: z.array(
      z.strictObject({
        eId: passageEIdSchema,
        number: z.string().min(1),
        printedNumber: z.string().min(1),
        paragraph: passageEIdSchema,
        kind: z.enum(instrumentKinds),
        text: z.string().min(1),
        parties: z.array(partySchema),
        sourceLines: lines,
      }),
    ),
    signature: z
      .strictObject({ text: z.string().min(1), place: z.string().min(1), date: isoDate, sourceLines: lines })
      .nullable(),
  })

type Former = z.infer<typeof formerSchema>

/**
 * Brings the content of a `document.json` up to today's format: words, identifiers and hashes stay as they are.
 *
 * @returns the value itself when it is not of format 1, or not even that: the schema says what is wrong with it
 */
export function upgradeDocument(value: unknown): unknown {
  const former = formerSchema.safeParse(value)
  return former.success ? upgraded(former.data) : value
}

function upgraded({ paragraphs, instruments, signature, ...rest }: Former): Declaration {
  const itemsOf = groupBy(instruments, ({ paragraph }) => paragraph)
  return {
    ...rest,
    format: documentFormat,
    preamble: [],
    body: paragraphs.map(({ eId, printedNumber, text, inlineItems, sourceLines }) => ({
      ...bareNode,
      eId,
      kind: 'paragraph',
      num: printedNumber,
      text,
      inlineItems,
      children: (itemsOf.get(eId) ?? []).map(
        (item): TextNode => ({
          ...bareNode,
          eId: item.eId,
          kind: 'item',
          num: item.printedNumber,
          text: item.text,
          sourceLines: item.sourceLines,
        }),
      ),
      sourceLines,
    })),
    conclusions: signature
      ? [{ kind: 'closing', text: signature.text, sourceLines: signature.sourceLines }]
      : [],
    attachments: [],
    instruments: instruments.map(({ eId, kind, parties }) => ({ eId, kind, parties })),
    signature: signature ? { place: signature.place, date: signature.date } : null,
  }
}

const bareNode = { heading: null, inlineItems: [], footnotes: [], children: [] } as const
