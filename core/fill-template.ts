/**
 * Puts values into the places of a sentence: `Page {page} of {pages}`. For sentences that travel as data, to a thread or
 * a window; a place without a value stays as it is.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  )
}
