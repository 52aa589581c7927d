/** Copying. */
export const enClipboard = {
  'clipboard.copied': 'Copied',
  'clipboard.notCopied': (reason: string) => `Nothing was copied. ${reason}`,
} as const
