import { expect, it } from 'vitest'
import { declarationIdSchema } from '#core/document/declaration'
import { textIdFor } from '#core/import/text-id'

const none = { parties: [], title: null, shortTitle: 'Text', date: null }

it('is made of the parties and the day, else of the title', () => {
  const facts = { ...none, parties: ['Côte d’Ivoire', 'Belisar'], date: '2019-05-03' }
  expect(textIdFor(facts, () => false)).toBe('cote-divoire-belisar-2019-05-03')
  expect(textIdFor({ ...none, title: 'On the Sill' }, () => false)).toBe('on-the-sill')
  expect(textIdFor({ ...none, shortTitle: 'О водах', date: '2019-05-03' }, () => false)).toBe(
    'text-2019-05-03',
  )
})

it('is another one where it is taken, and always has the form of one', () => {
  const taken = new Set<string>()
  const titles = [
    'The same',
    'The same',
    `${'long '.repeat(3)}${'x'.repeat(200)}`,
    '../..',
    '\u202egnol',
    '   ',
  ]
  for (const title of titles) {
    const id = textIdFor({ ...none, title }, (name) => taken.has(name))
    expect(declarationIdSchema.safeParse(id).success).toBe(true)
    expect(taken.has(id)).toBe(false)
    taken.add(id)
  }
  expect([...taken].slice(0, 2)).toEqual(['the-same', 'the-same-2'])
})
