import { recognise } from '#core/import/recognise'
import { readFile } from '#node/formats/read-file'
import { atMost, type BenchRow, figure, percentile } from '../bench'
import { type CorpusFile, readCorpus } from './corpus'
import { type Declared, declare } from './declaration'
import { type Judged, judgeByCount, judgeByFile, judgeUnstated, withoutStatements } from './judge'
import { wordsLostByReader } from './words-of-file'

/** How one file came in; `null` figures where it did not. */
interface Outcome {
  readonly file: CorpusFile
  readonly refused: string | null
  readonly judged: Judged | null
  readonly unstated: Judged | null
  /** How it comes through as a declaration of the library. */
  readonly declared: Declared | null
  readonly lost: number
  readonly doubts: number
  readonly milliseconds: number
}

/** `npm run bench -- import --corpus FOLDER`: real texts through readers and recogniser, file by file and together. */
export function importBench(folder: string): readonly BenchRow[] {
  const outcomes = readCorpus(folder).map(outcomeOf)
  const rows = outcomes.map(rowOf)
  const groups = [...new Set(outcomes.map(({ file }) => groupOf(file)))]
  return [
    ...rows,
    ...groups.flatMap((group) =>
      totals(
        group,
        outcomes.filter(({ file }) => groupOf(file) === group),
      ),
    ),
  ]
}

function groupOf({ name }: CorpusFile): string {
  return name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : name
}

function notRead(file: CorpusFile, refused: string): Outcome {
  return { file, refused, judged: null, unstated: null, declared: null, lost: 0, doubts: 0, milliseconds: 0 }
}

function outcomeOf(file: CorpusFile): Outcome {
  const start = performance.now()
  const found = readFile(file)
  if (!found.ok) return notRead(file, found.error.code)
  const read = found.value.source
  const text = recognise(read)
  const milliseconds = performance.now() - start
  const isStated = read.blocks.some(({ stated }) => stated !== null)
  const isText = file.extension === 'md' || file.extension === 'txt'
  return {
    file,
    refused: null,
    judged: isStated ? judgeByFile(text, read) : file.expected && judgeByCount(text, file.expected),
    unstated: isStated ? judgeUnstated(recognise(withoutStatements(read)), read) : null,
    declared: declare(text, file.name),
    lost: text.words.lost + (isText ? wordsLostByReader(file.bytes, read) : 0),
    doubts: text.doubts.length,
    milliseconds,
  }
}

function rowOf({ file, refused, judged, declared, lost, doubts, milliseconds }: Outcome): BenchRow {
  if (refused !== null)
    return { ...figure(`${file.name}: not taken in (${refused})`, 0, ''), holds: false, goal: '' }
  const counted = judged
    ? `${judged.right} of ${judged.units} numbered, ${judged.false} false, ${judged.verdict}`
    : 'nothing to hold it against'
  const isFine = lost === 0 && judged?.verdict !== 'wrong'
  const fault = declared?.fault ? `, no declaration (${declared.fault})` : ''
  const metric = `${file.name}: ${counted}, ${lost} words lost, ${doubts} doubts${fault}`
  return {
    ...figure(metric, milliseconds, 'ms'),
    holds: isFine,
    goal: isFine ? '' : 'right or doubted, no word lost',
  }
}

function totals(group: string, outcomes: readonly Outcome[]): readonly BenchRow[] {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, each) => total + of(each), 0)
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length
  const taken = outcomes.filter(({ refused }) => refused === null)
  const stated = taken.filter(({ unstated }) => unstated !== null)
  return [
    figure(`${group} files`, outcomes.length, ''),
    figure(`${group} taken in`, taken.length, ''),
    figure(
      `${group} right`,
      count(({ judged }) => judged?.verdict === 'right'),
      '',
    ),
    figure(
      `${group} honestly doubted`,
      count(({ judged }) => judged?.verdict === 'doubted'),
      '',
    ),
    atMost(
      `${group} silently wrong`,
      count(({ judged }) => judged?.verdict === 'wrong'),
      '',
      0,
    ),
    figure(
      `${group} numbered units`,
      sum(({ judged }) => judged?.units ?? 0),
      '',
    ),
    atMost(
      `${group} numbered units missed`,
      sum(({ judged }) => (judged ? judged.units - judged.right : 0)),
      '',
      0,
    ),
    atMost(
      `${group} false numbered units`,
      sum(({ judged }) => judged?.false ?? 0),
      '',
      0,
    ),
    atMost(
      `${group} words lost`,
      sum(({ lost }) => lost),
      '',
      0,
    ),
    atMost(
      `${group} declarations not made`,
      count(({ declared }) => declared !== null && declared.fault !== null),
      '',
      0,
    ),
    figure(
      `${group} declarations made`,
      count(({ declared }) => declared !== null && declared.fault === null),
      '',
    ),
    atMost(
      `${group} words lost in the declaration`,
      sum(({ declared }) => declared?.lost ?? 0),
      '',
      0,
    ),
    figure(
      `${group} doubts`,
      sum(({ doubts }) => doubts),
      '',
    ),
    figure(
      `${group} median`,
      percentile(
        taken.map(({ milliseconds }) => milliseconds),
        0.5,
      ),
      'ms',
    ),
    ...(stated.length === 0
      ? []
      : [
          figure(
            `${group} stated numbers that rules alone miss`,
            stated.reduce(
              (total, { unstated }) => total + (unstated ? unstated.units - unstated.right : 0),
              0,
            ),
            '',
          ),
        ]),
  ]
}
