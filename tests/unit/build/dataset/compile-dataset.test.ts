import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { compileDataset } from '#build/dataset/compile-dataset'
import { describeProblem } from '#build/dataset/problem'
import { type Beside, declarationFile } from '#node/library/declaration-files'
import { bundledId, bundledJson, resources } from '../../../support/resources'

const made: string[] = []
const beside = (name: Beside) => declarationFile(bundledId, name)
const editorial = `declarations/${bundledId}/editorial.json`

function copyOfResources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'))
  made.push(folder)
  cpSync(resources, folder, { recursive: true })
  return folder
}

/** The problems found once `change` has been made in one file. */
async function problemsAfter(file: string, change: (text: string) => string): Promise<string> {
  const folder = copyOfResources()
  const text = readFileSync(join(folder, file), 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(join(folder, file), changed)
  const { problems } = await compileDataset(folder)
  return problems.map(describeProblem).join('\n')
}

const replacing = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

describe('the dataset', () => {
  it('compiles without a problem to what is committed', async () => {
    const { files, problems } = await compileDataset(resources)
    expect(problems).toEqual([])
    expect(files.get(`declarations/${bundledId}/document.json`)).toBe(bundledJson)
  })

  it('holds every folder under declarations', async () => {
    const folder = copyOfResources()
    const other = 'xx-yy-2020-01-01'
    cpSync(join(folder, 'declarations', bundledId), join(folder, 'declarations', other), { recursive: true })
    const path = join(folder, 'declarations', other, 'editorial.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace(bundledId, other))
    const terms = join(folder, 'declarations', other, 'glossary.json')
    writeFileSync(terms, readFileSync(terms, 'utf8').replaceAll(bundledId, other))
    const { files, problems } = await compileDataset(folder)
    expect(problems).toEqual([])
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        `declarations/${bundledId}/document.json`,
        `declarations/${bundledId}/search-index.json`,
        `declarations/${other}/document.json`,
        `declarations/${other}/search-index.json`,
        'catalogue.json',
      ]),
    )
  })

  it.each([
    [
      'a relation to an unknown id',
      beside('relations'),
      replacing('"para_26__item_iv"', '"para_26__item_xx"'),
      'relations.json: para_26__item_xx: is unknown',
    ],
    [
      'a relation to the end of a name',
      beside('relations'),
      replacing('"para_26__item_iv"', '"item_iv"'),
      `relations.json: item_iv: is unknown (relation para_26 – item_iv): para_26__item_iv? “npm run dataset -- --names ${bundledId}” lists`,
    ],
    [
      'a relation given twice',
      beside('relations'),
      replacing('"to": "para_26__item_ii"', '"to": "para_26__item_i"'),
      'stands more than once',
    ],
    [
      'a default that is not there',
      'library.json',
      replacing(bundledId, 'no-such'),
      'library.json: no-such: names a default that has no folder',
    ],
    [
      'a shared term that rests on one text',
      'shared/glossary.json',
      replacing(
        '"sources": [',
        `"statedIn": [{ "declaration": "${bundledId}", "eId": "para_1" }], "sources": [`,
      ),
      'shared/glossary.json: term_un: is said to be stated in the unknown para_1',
    ],
    [
      'a shared source under a key of its own',
      'shared/sources.json',
      replacing('"key": "usun"', '"key": "tajind1"'),
      'sources.json: tajind1: stands more than once',
    ],
    [
      'an unknown source',
      beside('timeline'),
      replacing('"tajind1"', '"nobody"'),
      'timeline.json: event_tajikistan-independence-1991: names the unknown source “nobody”',
    ],
    [
      'a fact not found',
      beside('timeline'),
      replacing('"rating": "C2"', '"rating": "NF"'),
      'timeline.json: event_tajikistan-independence-1991: events.0.rating',
    ],
    [
      'an inference stated as a fact',
      'shared/glossary.json',
      replacing('"rating": "C2"', '"rating": "INF"'),
      'glossary.json: term_un: entries.0.rating',
    ],
    [
      'a C2 on one source',
      'shared/glossary.json',
      replacing('"frontier"', '"usun"'),
      'glossary.json: term_un: names a source twice',
    ],
    [
      'a term stated in an unknown part',
      beside('glossary'),
      replacing('"eId": "para_11"', '"eId": "para_28"'),
      'glossary.json: term_jwg: is said to be stated in the unknown para_28',
    ],
    [
      'a term stated where it is not named',
      beside('glossary'),
      replacing('"eId": "para_11"', '"eId": "para_12"'),
      `glossary.json: term_jwg: is said to be stated in para_12 of ${bundledId}, whose words do not name it`,
    ],
    [
      'a term that nothing bears out',
      beside('glossary'),
      replacing(/"rating": "C1",\s+"sources": \[\s+"dawn2015"\s+\]/, '"rating": null, "sources": []'),
      'glossary.json: term_jbc: carries no rating and names no part',
    ],
    [
      'an event twice',
      beside('timeline'),
      replacing('event_recognition-1991', 'event_qtta-1995'),
      'timeline.json: event_qtta-1995: stands more than once',
    ],
    [
      'a range that runs backwards',
      beside('timeline'),
      replacing('"start": "2021-09-16"', '"start": "2021-09-18"'),
      'timeline.json: event_sco-summit-2021: its range runs backwards',
    ],
    [
      'a source twice',
      beside('sources'),
      replacing('"key": "tajind2"', '"key": "tajind1"'),
      'sources.json: tajind1: stands more than once',
    ],
    [
      'a source without a publisher',
      beside('sources'),
      replacing('"publisher": "Nutshell",', ''),
      'sources.json: tajind2: sources.2.publisher',
    ],
    [
      'a source of the form before',
      'shared/sources.json',
      replacing('"title": "Charter of the United Nations"', '"reference": "Charter of the United Nations"'),
      'shared/sources.json: unCharter9: sources.0.title',
    ],
    [
      'a source on a weak host',
      beside('sources'),
      replacing('https://www.nutshell100.com/subject/', 'https://en.wikipedia.org/wiki/'),
      'sources.json: tajind2: names en.wikipedia.org, which is not cited here: anyone can change it',
    ],
    [
      'a weak source among the shared ones',
      'shared/sources.json',
      replacing('"Article 110"', '"https://fermun.org/en/author/head-of-press/"'),
      'shared/sources.json: unCharter110: names fermun.org, which is not cited here',
    ],
    [
      'a gap between headings',
      editorial,
      replacing('"to": "para_2"', '"to": "para_1"'),
      'leaves a gap before it: para_2 has no heading',
    ],
    [
      'headings that overlap',
      editorial,
      replacing('"to": "para_2"', '"to": "para_3"'),
      'overlaps the heading before it at para_3',
    ],
    [
      'headings that end early',
      editorial,
      replacing(/,\s*\{\s*"title": "Outcome[^}]*\}/, ''),
      'leaves para_27 to para_27 without heading',
    ],
    [
      'a remark on nothing',
      editorial,
      replacing('"target": "para_4"', '"target": "para_44"'),
      'stands beside the unknown para_44',
    ],
    [
      'a remark that hides that nothing was found',
      editorial,
      replacing('were not found. They', 'exist. They'),
      'remark_para-7-texts: is rated NF and does not say',
    ],
    [
      'a remark that hides an inference',
      editorial,
      replacing('inference from the visit', 'fact from the visit'),
      'remark_para-7-signatories-2018: is rated INF and does not say',
    ],
    [
      'a signatory who is an inference',
      editorial,
      replacing('"rating": "C2"', '"rating": "INF"'),
      'Imran Khan: is rated INF',
    ],
    [
      'another source text',
      `declarations/${bundledId}/source.txt`,
      replacing('wide-', 'wide '),
      "source.txt:1: the source's SHA-256 is",
    ],
    ['JSON that is none', beside('glossary'), replacing('{', ''), 'glossary.json: '],
  ])('refuses %s, with file, id and reason', async (_, file, change, words) => {
    expect(await problemsAfter(file, change)).toContain(words)
  })
})
