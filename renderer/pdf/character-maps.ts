/** Adobe's tables from the codes of a font to characters, which PDFs in Chinese, Japanese and Korean name and do not hold. */
const addresses = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** What pdfjs asks for a table: only those of the app, whatever name a file gives. */
export class OwnCharacterMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const address = Object.entries(addresses).find(([file]) => file.endsWith(`/${name}.bcmap`))?.[1]
    if (address === undefined) throw new Error(`no table ${name}`)
    // oxlint-disable-next-line no-restricted-globals -- a file of the app itself, at an address of its own bundle
    const response = await fetch(address)
    if (!response.ok) throw new Error(`no table ${name}`)
    return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true }
  }
}
