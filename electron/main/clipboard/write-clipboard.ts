import type { ClipboardContent } from '#contract/clipboard/channels'

/** What is used of Electron's clipboard, in both of its forms. */
export interface ClipboardModule {
  readonly clipboard: { readonly write: (data: never) => Promise<void> | void }
  /** Present since the clipboard of Electron takes items, as that of the web does; absent in Electron 33. */
  readonly ClipboardItem?: new (
    items: Record<string, string>,
  ) => unknown
}

/** Puts text, and rich text where given, on the system's clipboard in one step. Rejects when the system refuses. */
export async function writeClipboard(
  electron: ClipboardModule,
  { text, html }: ClipboardContent,
): Promise<void> {
  const { clipboard, ClipboardItem } = electron
  const write: (data: unknown) => Promise<void> | void = clipboard.write.bind(clipboard) as never
  if (!ClipboardItem) return await write(html === undefined ? { text } : { text, html })
  const rich = html === undefined ? {} : { 'text/html': html }
  return await write([new ClipboardItem({ 'text/plain': text, ...rich })])
}
