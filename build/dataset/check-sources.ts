import type { Source } from '#core/document/evidence'
import { checkUnique, type Report, reporterFor } from './checks'
import type { Problem } from './problem'
import { weaknessOf } from './weak-hosts'

/** Checks that no source stands twice, in its file or in the shared one, and that each is one to show to a reader. */
export function checkSources(
  file: string,
  sources: readonly Source[],
  shared: readonly Source[] = [],
): Problem[] {
  const problems: Problem[] = []
  const report = reporterFor(file, problems)
  checkUnique(
    [...shared, ...sources].map(({ key }) => key),
    report,
  )
  for (const source of sources) {
    const { key, title, publisher, address } = source
    if (webAddresses(title).length > 0) report(key, 'has an address for a title')
    if (webAddresses(publisher).length > 0) report(key, 'has an address for a publisher')
    checkAddress(key, address, report)
    for (const host of hostsIn([title, publisher, address, source.remark ?? ''].join(' '))) {
      const reason = weaknessOf(host)
      if (reason !== null) report(key, `names ${host}, which is not cited here: ${reason}`)
    }
  }
  return problems
}

/** An address of the web stands alone; what is on no page is told in words, without one. */
function checkAddress(key: string, address: string, report: Report): void {
  const [first] = webAddresses(address)
  if (first === undefined) {
    if (/[\w-]\.[a-z]{2,}\//i.test(address)) report(key, 'has a web address without “https://” before it')
  } else if (first !== address)
    report(key, 'has more than one web address, or words beside it: give the page alone')
  else if (!URL.canParse(address)) report(key, 'has a web address that cannot be read')
}

/** Everything in a text that begins as a web address does, up to the next blank. */
function webAddresses(text: string): readonly string[] {
  return text.match(/\bhttps?:\/\/\S*/gi) ?? []
}

/** Everything in a text that has the form of a host, in an address or by itself. */
function hostsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?:[a-z\d-]+\.)+[a-z]{2,}/gi))
}
