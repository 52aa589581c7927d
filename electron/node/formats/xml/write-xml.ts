/** Text that is XML already. */
export type Xml = string & { readonly xml: unique symbol }

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Characters that XML 1.0 cannot hold in any way, halves of surrogate pairs among them; each becomes U+FFFD. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function escape(text: string, signs: RegExp): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(signs, (sign) => ENTITIES[sign] ?? sign)
}

/** Words as they stand between tags. */
export function xmlText(text: string): Xml {
  return escape(text, /[&<>\r]/g) as Xml
}

/** An element. Attributes that are `null` are left out; so is content that is `null`. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...content: readonly (Xml | null)[]
): Xml {
  const stated = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escape(value, /[&<>"\t\n\r]/g)}"`]))
    .join('')
  const inner = content.filter((part) => part !== null).join('')
  return (inner === '' ? `<${name}${stated}/>` : `<${name}${stated}>${inner}</${name}>`) as Xml
}

export function joinXml(parts: readonly Xml[]): Xml {
  return parts.join('') as Xml
}

/** A file in UTF-8 with one element, and words for whoever opens it above that. */
export function xmlFile(root: Xml, remark: string | null = null): string {
  // Two hyphens would end a comment, and one may not stand at its end.
  const words = remark?.replace(FORBIDDEN, '\ufffd').replace(/-(?=-|$)/g, '\u2011')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${words === undefined ? '' : `<!-- ${words} -->\n`}${root}\n`
}
