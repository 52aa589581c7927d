import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { bundledPackages } from './build/vite/bundled-packages'
import { sqliteWasm } from './build/vite/sqlite-wasm'

const rendererPackages = bundledPackages()

/** Three bundles, nothing external but Electron and Node: no `node_modules` ship. */
export default defineConfig({
  main: {
    plugins: [sqliteWasm(), bundledPackages().bundle],
    build: {
      outDir: 'out/main',
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          'extract-worker': 'electron/node/formats/extract-worker.ts',
          'reading-worker': 'electron/node/import/reading-worker.ts',
        },
        // Electron's own module for files as they lie on the disk.
        external: ['original-fs'],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    plugins: [bundledPackages().bundle],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), rendererPackages.bundle],
    resolve: {
      alias: {
        // Its build for browsers decodes through `innerHTML`, which Trusted Types refuse: a note with `&lt;` in it threw.
        'decode-named-character-reference': fileURLToPath(
          new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    worker: { format: 'es', plugins: rendererPackages.worker },
    build: {
      outDir: 'out/renderer',
      minify: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: 'renderer/index.html', print: 'renderer/print.html', pdf: 'renderer/pdf.html' },
      },
    },
  },
})
