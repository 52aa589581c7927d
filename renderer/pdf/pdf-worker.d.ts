/** The half of pdfjs that reads files; its package describes only the other half. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
