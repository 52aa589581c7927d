/** What `webContents.printToPDF` is asked for; lengths in inches. Kept apart from `electron`, so that the terminal can load it. */
export type PrintRequest = {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly displayHeaderFooter: true
  readonly headerTemplate: string
  readonly footerTemplate: string
  readonly printBackground: true
  readonly generateTaggedPDF: true
  readonly generateDocumentOutline: true
}

/** A window that is never shown and only prints. The window factory makes it; this room only asks. */
export type PrintWindow = {
  /** Prints what the window shows. Rejects when the window is gone. */
  readonly print: (request: PrintRequest) => Promise<Uint8Array>
  readonly close: () => void
}
