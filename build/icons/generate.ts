import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { writeIcns, writeIco } from './containers'

/** `npm run icons`: draws icon.svg in every size and writes what each system wants. The results are committed. */
const folder = fileURLToPath(new URL('.', import.meta.url))
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const drawing = await readFile(join(folder, 'icon.svg'), 'utf8')
const pictures = sizes.map((size) => ({
  size,
  png: new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng(),
}))
await mkdir(join(folder, 'linux'), { recursive: true })
for (const { size, png } of pictures) await writeFile(join(folder, 'linux', `${size}x${size}.png`), png)
await writeFile(join(folder, 'icon.ico'), writeIco(pictures.filter(({ size }) => size <= 256)))
await writeFile(join(folder, 'icon.icns'), writeIcns(pictures))
console.log(`Drew ${pictures.length} sizes, icon.ico and icon.icns in ${folder}`)
