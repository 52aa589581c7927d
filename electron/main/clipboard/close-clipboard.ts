/** What is used of Electron's `app.commandLine`. */
interface CommandLine {
  readonly appendSwitch: (name: string, value: string) => void
}

/**
 * Stops code in a page from reading the clipboard by `document.execCommand('paste')`, which asks for no permission:
 * Electron 33 lets every page do it and has no setting against it (`enableDeprecatedPaste`, off by default, came
 * later). Pasting by a person, by keys or menu, works differently and is still possible. Called before the app is
 * ready.
 */
export function closeClipboard(commandLine: CommandLine): void {
  commandLine.appendSwitch('blink-settings', 'javaScriptCanAccessClipboard=false')
}
