import { runTerminal } from '#cli/run-terminal'

/**
 * The terminal's reader in a checkout: `npm run --silent reader -- <command>`. Plain Node, no window, no build; only a
 * PDF needs the app, and what finds and starts it is loaded then.
 */
await runTerminal({
  printPdf: async (job) => {
    const { printWithApp } = await import('./reader/print-with-app')
    return printWithApp(job)
  },
  readPdf: async (bytes, signal) => {
    const { readPdfWithApp } = await import('./reader/read-pdf-with-app')
    return readPdfWithApp(bytes, signal)
  },
})
