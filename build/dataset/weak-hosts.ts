/**
 * Hosts that editorial matter does not cite, each with the reason. A page for a minister rests on official sites,
 * primary texts and established press; what these say is looked up there, or said to be not found.
 */
const weakHosts: ReadonlyMap<string, string> = new Map([
  ['bfjaawards.com', 'it copies an encyclopaedia'],
  ['businessdictionary.com', 'it is a dictionary without named authors'],
  ['elnashra.com', 'it passes on what others report'],
  ['exbulletin.com', 'it reprints other papers'],
  ['fdocuments.in', 'anyone puts up documents there'],
  ['fermun.org', 'it is a simulation of the United Nations by pupils'],
  ['getlokalapp.com', 'it gathers items without named authors'],
  ['grokipedia.com', 'a program writes it: name the law or the body instead'],
  ['indiadailydigital.com', 'it reprints other papers'],
  ['neonetwork.pk', 'it reprints other papers'],
  ['opednews.com', 'it prints opinions of its readers'],
  ['pdfslide.net', 'anyone puts up documents there'],
  ['sinodefenceforum.com', 'it is a forum: name the paper quoted there'],
  ['studymode.com', 'it collects essays of students'],
  ['suchanakhabar.com', 'it reprints other papers'],
  ['theranchersdaughtertx.com', 'it is a private page'],
  ['wikipedia.org', 'anyone can change it: name the law or the body instead'],
])

/** Why a host or the site that it belongs to is not cited; `null` where nothing is held against it. */
export function weaknessOf(host: string): string | null {
  const labels = host.toLowerCase().split('.')
  for (let from = 0; from < labels.length; from += 1) {
    const reason = weakHosts.get(labels.slice(from).join('.'))
    if (reason !== undefined) return reason
  }
  return null
}
