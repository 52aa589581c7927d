/**
 * What may lie in the elements that the writer of Akoma Ntoso uses, taken by hand from the OASIS schema of Akoma Ntoso 3.0
 * (release of 30 March 2017). A sequence has its order; a choice may come in any.
 */
type Model = { readonly sequence: readonly string[] } | { readonly choice: readonly string[] }

const hierarchy = ['part', 'chapter', 'section', 'article', 'paragraph', 'point', 'indent', 'hcontainer']
const blocks = ['p', 'block', 'blockList', 'table']
const inline = ['#text', 'inline', 'authorialNote', 'eol']
const level: Model = { sequence: ['num', 'heading', 'intro', ...hierarchy, 'content'] }
const work = ['FRBRthis', 'FRBRuri', 'FRBRalias', 'FRBRdate', 'FRBRauthor']

export const allowedIn: Readonly<Record<string, Model>> = {
  akomaNtoso: { sequence: ['statement'] },
  statement: { sequence: ['meta', 'preface', 'preamble', 'mainBody', 'conclusions', 'attachments'] },
  doc: { sequence: ['meta', 'preface', 'preamble', 'mainBody', 'conclusions', 'attachments'] },
  meta: { sequence: ['identification', 'references', 'proprietary'] },
  identification: { sequence: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'] },
  FRBRWork: { sequence: [...work, 'FRBRcountry', 'FRBRsubtype', 'FRBRnumber'] },
  FRBRExpression: { sequence: [...work, 'FRBRlanguage'] },
  FRBRManifestation: { sequence: [...work, 'FRBRformat'] },
  references: { choice: ['TLCOrganization', 'TLCRole'] },
  preface: { choice: blocks },
  preamble: { choice: [...blocks, 'recitals'] },
  recitals: { sequence: ['recital'] },
  recital: { sequence: ['num', 'heading', ...blocks] },
  item: { sequence: ['num', 'heading', ...blocks] },
  blockList: { sequence: ['item'] },
  mainBody: { choice: [...hierarchy, ...blocks] },
  conclusions: { choice: blocks },
  attachments: { sequence: ['attachment'] },
  attachment: { sequence: ['num', 'heading', 'doc'] },
  ...Object.fromEntries(hierarchy.map((name) => [name, level])),
  intro: { choice: blocks },
  content: { choice: blocks },
  table: { sequence: ['tr'] },
  tr: { choice: ['td'] },
  td: { choice: blocks },
  authorialNote: { choice: blocks },
  p: { choice: [...inline, 'docTitle', 'docDate'] },
  block: { choice: inline },
  heading: { choice: inline },
  num: { choice: ['#text'] },
  inline: { choice: inline },
  docTitle: { choice: inline },
  docDate: { choice: inline },
}
