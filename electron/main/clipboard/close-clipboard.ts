/** What is used of Electron's `app.commandLine`. */
interface CommandLine {
  readonly appendSwitch: (name: string, value: string) => void
}

/**
 * Keeps code in a page from reading the clipboard by `document.execCommand('paste')`, which asks for no permission: Electron
 * 33 lets every page do it and has no preference against it (`enableDeprecatedPaste`, off by itself, came later). Pasting by
 * a person, by keys or menu, takes another way and still works. Called before the app is ready.
 */
export function closeClipboard(commandLine: CommandLine): void {
  commandLine.appendSwitch('blink-settings', 'javaScriptCanAccessClipboard=false')
}
