/** A square picture as PNG bytes. */
export interface IconPicture {
  readonly size: number
  readonly png: Buffer
}

/** Apple's four-letter types for PNG pictures of a given edge, as in the ICNS format. */
const appleTypes: ReadonlyMap<number, string> = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
])

/** Wraps PNG pictures into Windows' ICO container: a header, a directory of 16-byte entries, then the pictures. */
export function writeIco(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    // One byte for each edge: 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map((picture) => picture.png)])
}

/** Wraps PNG pictures into Apple's ICNS container; sizes that Apple does not know are left out. */
export function writeIcns(pictures: readonly IconPicture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => {
    const type = appleTypes.get(size)
    return type === undefined ? [] : [block(type, png)]
  })
  return block('icns', Buffer.concat(parts))
}

function block(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
