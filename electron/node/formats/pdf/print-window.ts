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

/** What `webContents.print` is asked for: the system's own dialog, with our sheet, margins and words on every page. */
export type PaperRequest = {
  readonly silent: false
  readonly printBackground: true
  /** Micrometres. */
  readonly pageSize: { readonly width: number; readonly height: number }
  /** Pixels of 1/96 inch. */
  readonly margins: {
    readonly marginType: 'custom'
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly header: string
  readonly footer: string
}

/** A window that is never shown and only prints. The window factory makes it; this room only asks. */
export type PrintWindow = {
  /** Prints what the window shows. Rejects when the window is gone. */
  readonly print: (request: PrintRequest) => Promise<Uint8Array>
  /** Shows the system's print dialog. Answers whether anything was printed; rejects when it could not be. */
  readonly printOnPaper: (request: PaperRequest) => Promise<boolean>
  readonly close: () => void
}
