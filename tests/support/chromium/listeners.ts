/** Who calls, as Electron tells a channel's listener. */
export interface AskingEvent {
  readonly sender: { readonly id: number; readonly mainFrame: object }
  readonly senderFrame: object
}

/** What `ipcMain.handle` is given. */
export type Listener = (event: AskingEvent, input: unknown) => unknown
