/** Every character that could begin markup or HTML, escaped; a line can begin no list, heading or quotation. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>()#|~!&$^]/g, '\\$&')
    .replaceAll(/^(\s*)([-+=:])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll(/(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
}
