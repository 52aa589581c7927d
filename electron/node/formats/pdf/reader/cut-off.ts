/** How much of a file's end is looked at: some programs write more after the end of a PDF. */
const looked = 4_096

/**
 * Whether a PDF ends without what ends every PDF. Readers mend such a file and show what is there of it, without a word
 * of the pages that are gone.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(-looked)
    .toString('latin1')
  return !/%%EOF|startxref/.test(end)
}
