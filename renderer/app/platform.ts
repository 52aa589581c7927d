/** Whether shortcuts use Command, as on macOS. */
export const isMac = navigator.userAgent.includes('Macintosh')
