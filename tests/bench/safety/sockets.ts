import setUp from '../../e2e/global-setup'
import { openDisplay } from '../../support/display'
import { attackPage } from '../../support/network/attacked-page'
import { farAddress, isDriver, kindOf, leaves } from '../../support/network/calls'
import { pageAttacks } from '../../support/network/page-attacks'
import { attackedPrintWindow } from '../../support/tour/print-window'
import { connections, requestsAway } from '../../support/tour/verdict'
import { type SystemLocale, watchTour } from '../../support/tour/watched-tour'
import { atMost, type BenchRow, figure } from '../bench'

export interface SocketsOptions {
  /** How long new rounds, and attacks in them, begin; `null` for one round. */
  readonly minutes: number | null
}

/** Each round is in the next of these. */
const locales: readonly SystemLocale[] = ['en_GB', 'ur_PK', 'de_DE']

/** What was done and seen so far. */
interface Seen {
  rounds: number
  features: number
  attacks: number
  printWindows: number
  /** Calls of the network family by their kind. */
  readonly kinds: Map<string, number>
  /** What must not be: calls that made something leave, with what made them. */
  readonly out: string[]
  readonly requests: string[]
  /** Tours, or attacks, that broke off, with the reason: what they would have shown is not known. */
  readonly broken: string[]
}

function count({ kinds }: Seen, calls: readonly string[]): void {
  for (const call of calls) {
    const kind = kindOf(call)
    if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
}

async function goRound(seen: Seen, locale: SystemLocale): Promise<void> {
  const { visits, requests, languages } = await watchTour({ locale })
  if (!locale.startsWith(languages.app.slice(0, 2)))
    throw new Error(`the app runs in ${languages.app} where the system’s language is ${locale}`)
  // The start and the end are no features.
  seen.features += visits.length - 2
  for (const { calls } of visits) count(seen, calls)
  seen.out.push(...connections(visits))
  seen.requests.push(...requestsAway(requests))
}

async function attackPages(seen: Seen, until: number): Promise<void> {
  const { left, calls, made } = await attackPage(pageAttacks, { until })
  seen.attacks += made
  count(seen, calls)
  for (const [name, found] of Object.entries(left)) seen.out.push(...found.map((call) => `${name}: ${call}`))
}

async function attackPrintWindow(seen: Seen, locale: SystemLocale): Promise<void> {
  const { visits } = await watchTour({ locale, features: [attackedPrintWindow] })
  seen.printWindows += 1
  for (const { feature, calls } of visits) {
    count(seen, calls)
    const found = calls.filter((call) => leaves(call) && !isDriver(call))
    seen.out.push(...found.map((call) => `${feature}: ${call}`))
  }
}

function rowsOf({ rounds, features, attacks, printWindows, kinds, out, requests, broken }: Seen): BenchRow[] {
  const counted = [...kinds].toSorted(([one], [other]) => one.localeCompare(other))
  const isLocal = ([kind]: readonly [string, number]) => kind.endsWith('AF_UNIX')
  const addresses = new Set(out.flatMap((line) => farAddress(line.replace(/^.*?: (?=\d+ )/, '')) ?? []))
  const unknown = counted.filter(([kind]) => kind.endsWith('unknown'))
  return [
    figure('rounds', rounds, ''),
    figure('features visited', features, ''),
    figure('page attacks made', attacks, ''),
    figure('print windows attacked', printWindows, ''),
    ...[...counted.filter((each) => !isLocal(each)), ...counted.filter(isLocal)].map(([kind, times]) =>
      figure(`calls: ${kind}`, times, ''),
    ),
    atMost(
      'calls of an unknown kind',
      unknown.reduce((sum, [, times]) => sum + times, 0),
      '',
      0,
    ),
    atMost('calls by which something leaves', out.length, '', 0),
    atMost('addresses off this machine', addresses.size, '', 0),
    atMost('requests outside the app', requests.length, '', 0),
    atMost('tours and attacks that broke off', broken.length, '', 0),
  ]
}

/**
 * Goes round every feature and every attack on a page again and again under strace of the whole network family, each time
 * on a fresh profile and in another language, and counts what was called. Anything that left is told on standard error.
 * Linux only.
 */
export async function socketsBench({ minutes }: SocketsOptions): Promise<readonly BenchRow[]> {
  await setUp()
  const closeDisplay = await openDisplay()
  const seen: Seen = {
    rounds: 0,
    features: 0,
    attacks: 0,
    printWindows: 0,
    kinds: new Map(),
    out: [],
    requests: [],
    broken: [],
  }
  const end = minutes === null ? null : Date.now() + minutes * 60_000
  const isOpen = () => end === null || Date.now() < end
  const goesOn = () => end !== null && Date.now() < end
  const step = async (work: Promise<void>): Promise<void> => {
    await work.catch((error: unknown) => seen.broken.push(String(error)))
  }
  try {
    do {
      const locale = locales[seen.rounds % locales.length] ?? 'en_GB'
      seen.rounds += 1
      await step(goRound(seen, locale))
      if (isOpen()) await step(attackPages(seen, end ?? Number.POSITIVE_INFINITY))
      if (isOpen()) await step(attackPrintWindow(seen, locale))
    } while (goesOn())
  } finally {
    closeDisplay()
  }
  for (const line of [...seen.out, ...seen.requests, ...seen.broken]) console.error(line)
  return rowsOf(seen)
}
