import { expect, it } from 'vitest'
import type { IntegrityProblem, Reading } from '#contract/library/reading'
import { searchKinds } from '#core/search/texts'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import { leftOutKinds, weaknesses } from '#renderer/services/search/left-out'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'
import { oneView } from '../../../../support/views'

const reading = valueOf(await readDeclaration(ownResources(resources), bundledId))
const open = { kind: 'open', mode: 'read-write' } as const
const state = (change: Partial<Reading> = {}) => ({
  ...oneView({ status: { kind: 'open', reading: { ...reading, ...change } } }),
  notesStatus: open,
  searchKinds: [],
})
const problems: readonly IntegrityProblem[] = [
  { file: 'shared/glossary.json', what: 'changed-since-build' },
  { file: `declarations/${bundledId}/timeline.json`, what: 'missing' },
  { file: 'shared/sources.json', what: 'changed-since-build' },
]

it('weakens nothing while all is whole, nor for what is not searched', () => {
  expect(weaknesses(state())).toEqual([])
  expect(leftOutKinds(state({ problems: problems.slice(2) }))).toEqual([])
})

it('names what was not looked through, of the kinds switched on', () => {
  expect(weaknesses(state({ problems }))).toEqual([
    'Not searched, because it is damaged, changed or not open: the timeline, terms.',
  ])
  expect(leftOutKinds({ ...state({ problems }), searchKinds: ['event', 'paragraph'] })).toEqual(['event'])
  expect(leftOutKinds({ ...state({ problems }), searchKinds: ['paragraph'] })).toEqual([])
})

it('names notes that could not be opened', () => {
  const failed = { ...state(), notesStatus: { kind: 'failed', message: 'locked' } as const }
  expect(leftOutKinds(failed)).toEqual(['note'])
  expect(leftOutKinds({ ...failed, searchKinds })).toEqual(['note'])
  const lost = { kind: 'lost', failure: { code: 'damaged' }, setAside: null, backup: null } as const
  expect(leftOutKinds({ ...state(), notesStatus: lost })).toEqual(['note'])
})

it('says nothing of the official text where the one at hand was altered', () => {
  expect(weaknesses(state({ verified: false }))).toEqual([
    'The text searched does not match its fingerprint, so this result does not apply to the official text.',
  ])
})
