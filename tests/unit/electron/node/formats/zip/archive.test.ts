import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { archiveLimits, openArchive } from '#node/formats/zip/archive'

const words = strToU8('Recalling the Treaty of 1974, '.repeat(50))
const files: Zippable = { 'word/document.xml': words, 'stored.txt': [strToU8('as it is'), { level: 0 }] }

/** A copy in which each place that holds the bytes of `from` holds those of `to`. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
}

function read(bytes: Uint8Array, name: string, limits = archiveLimits): unknown {
  const archive = openArchive(bytes, limits)
  if (!archive.ok) return archive.error.code
  const file = archive.value.read(name)
  return file.ok ? file.value && new TextDecoder().decode(file.value) : file.error.code
}

/** Where the directory's entry of the only file begins. */
const entryOf = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))

/** A copy with a number of 16 or 32 bits at a place of the directory's entry, or of the local header. */
function patched(bytes: Uint8Array, at: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = Buffer.from(bytes)
  if (size === 2) copy.writeUInt16LE(value, at)
  else copy.writeUInt32LE(value, at)
  return new Uint8Array(copy)
}

describe('an archive', () => {
  const bytes = zipSync(files)

  it('gives its files, by names of either case', () => {
    expect(read(bytes, 'word/document.xml')).toBe(new TextDecoder().decode(words))
    expect(read(bytes, 'Stored.TXT')).toBe('as it is')
    expect(read(bytes, 'word/other.xml')).toBeNull()
  })

  it('may stand at some place of a larger piece of memory, and end in a comment', () => {
    const around = new Uint8Array(bytes.length + 20)
    around.set(bytes, 7)
    expect(read(around.subarray(7, 7 + bytes.length), 'stored.txt')).toBe('as it is')
    const comment = patched(new Uint8Array([...bytes, 1, 2, 3]), bytes.length - 2, 3, 2)
    expect(read(comment, 'stored.txt')).toBe('as it is')
  })

  it('that is none, or nothing', () => {
    expect(read(new Uint8Array(), 'x')).toBe('empty')
    expect(read(strToU8('{\\rtf1 words}'), 'x')).toBe('wrong-format')
    expect(read(strToU8('PK, we agree'), 'x')).toBe('wrong-format')
  })

  it('that is cut off anywhere is damaged', () => {
    for (let length = 4; length < bytes.length; length += 7) {
      expect(read(bytes.subarray(0, length), 'word/document.xml'), `${length} bytes`).toBe('damaged')
    }
  })

  it('with a file of which a byte was changed is damaged', () => {
    const at = Buffer.from(bytes).indexOf('as it is')
    expect(read(patched(bytes, at, 0x7a7a, 2), 'stored.txt')).toBe('damaged')
    expect(read(replaced(bytes, 'Recalling', 'Recallinh'), 'word/document.xml')).not.toBe(null)
  })

  it('with two files of one name is damaged: programs differ in which they take', () => {
    const two = replaced(zipSync({ 'a.xml': words, 'b.xml': words }), 'b.xml', 'A.XML')
    expect(read(two, 'a.xml')).toBe('damaged')
  })

  it('with names that lead elsewhere leads nowhere', () => {
    const away = zipSync({ '../../etc/passwd': words, '/root.txt': words, 'a.txt': strToU8('a') })
    expect(read(away, 'a.txt')).toBe('a')
    expect(read(away, 'etc/passwd')).toBeNull()
    expect(read(away, 'root.txt')).toBeNull()
  })
})

describe('claims', () => {
  const bytes = zipSync({ 'a.xml': words })
  const entry = entryOf(bytes)

  it('of local headers are not believed', () => {
    // Packed and unpacked size stand at 18 and 22 of the local header.
    expect(read(patched(patched(bytes, 18, 5), 22, 0xffff_ffff), 'a.xml')).toBe(
      new TextDecoder().decode(words),
    )
  })

  it('of the directory have to be true', () => {
    expect(read(patched(bytes, entry + 24, words.length - 1), 'a.xml')).toBe('damaged')
    expect(read(patched(bytes, entry + 24, 1), 'a.xml')).toBe('damaged')
    expect(read(patched(bytes, entry + 24, 0x7fff_ffff), 'a.xml')).toBe('unpacks-to-too-much')
    expect(read(patched(bytes, entry + 16, 1), 'a.xml')).toBe('damaged')
    expect(read(patched(bytes, entry + 20, 0xffff), 'a.xml')).toBe('damaged')
    expect(read(patched(bytes, entry + 42, 0x7fff_ffff), 'a.xml')).toBe('damaged')
    expect(read(patched(bytes, entry + 42, 1), 'a.xml')).toBe('damaged')
    expect(read(patched(bytes, entry + 28, 0xfff0, 2), 'a.xml')).toBe('damaged')
  })

  it('of many, or of sizes that need the longer form without it, are refused', () => {
    const end = bytes.length - 22
    expect(read(patched(bytes, end + 10, 0xffff, 2), 'a.xml')).toBe('too-large')
    expect(read(patched(bytes, end + 16, 0xffff_ffff), 'a.xml')).toBe('too-large')
    expect(read(patched(bytes, end + 12, 0xffff), 'a.xml')).toBe('damaged')
    expect(read(patched(bytes, entry + 24, 0xffff_ffff), 'a.xml')).toBe('damaged')
  })

  it('in the longer form are read', () => {
    const name = 'a.xml'
    const long = zipSync({ [name]: [words, { level: 0, extra: { 1: new Uint8Array(8) } }] })
    const at = entryOf(long)
    const whole = Buffer.from(patched(long, at + 24, 0xffff_ffff))
    whole.writeBigUInt64LE(BigInt(words.length), at + 46 + name.length + 4)
    expect(read(new Uint8Array(whole), name)).toBe(new TextDecoder().decode(words))
    whole.writeBigUInt64LE(2n ** 60n, at + 46 + name.length + 4)
    expect(read(new Uint8Array(whole), name)).toBe('damaged')
  })

  it('of a password or another packing', () => {
    expect(read(patched(bytes, entry + 8, 1, 2), 'a.xml')).toBe('encrypted')
    expect(read(patched(bytes, entry + 10, 12, 2), 'a.xml')).toBe('wrong-format')
  })
})

describe('a bomb', () => {
  const zeros = new Uint8Array(8 * 2 ** 20)
  const bomb = zipSync({ 'a.xml': zeros, 'b.xml': strToU8('harmless') })

  it('is not unpacked, whatever it claims', () => {
    expect(read(bomb, 'a.xml')).toBe('unpacks-to-too-much')
    // It says that it is small.
    expect(read(patched(bomb, entryOf(bomb) + 24, 100), 'a.xml')).toBe('unpacks-to-too-much')
    expect(read(bomb, 'b.xml')).toBe('harmless')
  })

  it('of many files is stopped by their sum', () => {
    const many = zipSync({ 'a.xml': words, 'b.xml': words, 'c.xml': words })
    const archive = openArchive(many, { ...archiveLimits, whole: words.length * 2 })
    if (!archive.ok) throw new Error(archive.error.code)
    const codes = ['a.xml', 'b.xml', 'c.xml'].map((name) => {
      const file = archive.value.read(name)
      return file.ok ? 'read' : file.error.code
    })
    expect(codes).toEqual(['read', 'read', 'unpacks-to-too-much'])
  })

  it('of size, number, or one large file', () => {
    const bytes = zipSync(files)
    expect(read(bytes, 'stored.txt', { ...archiveLimits, archive: 100 })).toBe('too-large')
    expect(read(bytes, 'stored.txt', { ...archiveLimits, entries: 1 })).toBe('too-large')
    expect(read(bytes, 'word/document.xml', { ...archiveLimits, file: 1000 })).toBe('unpacks-to-too-much')
  })
})
