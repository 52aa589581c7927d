/** pdfjs makes fingerprints by this method, which Chromium has since 140 and the runtime of the tests has not. */
export function provideToHex(): void {
  if ('toHex' in Uint8Array.prototype) return
  // oxlint-disable-next-line no-extend-native -- the standard's own method, in a page that does nothing else
  Object.defineProperty(Uint8Array.prototype, 'toHex', {
    value(this: Uint8Array): string {
      return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  })
}
