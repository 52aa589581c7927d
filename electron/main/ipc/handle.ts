// oxlint-disable-next-line no-restricted-imports -- the one file that may: every channel passes this gate
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import {
  type ChannelInput,
  type ChannelName,
  type ChannelOutput,
  channels,
  maximumInputLength,
} from '#contract/channels'
import type { BridgeError } from '#contract/errors'
import { requestFault } from '#contract/request-fault'
import { failure, type Result } from '#core/result'
import type { Handler, Handlers } from '#node/capability/capability'
import { logError } from '#node/log/log'
import { inputFault } from './input-size'
import { isTrustedSender, mayUse, type Sender, type WindowKind } from './sender'

/**
 * The gate every request passes: trusted sender, bounded size, parsed input, answered as a `Result`.
 *
 * @param sender - who calls
 * @param windowId - `webContents` id of the caller, for handlers that act on its window
 */
export async function answer<Name extends ChannelName>(
  name: Name,
  handler: Handler<Name>,
  sender: Sender,
  windowId: number,
  input: unknown,
): Promise<Result<ChannelOutput<Name>, BridgeError>> {
  if (!isTrustedSender(sender) || !mayUse(name, sender)) {
    return failure({ code: 'forbidden', why: requestFault('not-allowed') })
  }
  const fault = inputFault(input, maximumInputLength)
  if (fault === 'too-large') {
    return failure({ code: 'invalid-input', why: requestFault('too-large') })
  }
  const parsed = fault === null ? channels[name].input.safeParse(input) : null
  if (!parsed?.success) {
    return failure({ code: 'invalid-input', why: requestFault('not-valid') })
  }
  try {
    return await handler(parsed.data as ChannelInput<Name>, windowId)
  } catch (error) {
    logError(`handler ${name}`, error)
    return failure({ code: 'internal', why: requestFault('bug') })
  }
}

function senderOf(event: IpcMainInvokeEvent, kindOf: (window: number) => WindowKind): Sender {
  const frame = event.senderFrame
  return {
    origin: frame?.origin ?? null,
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    kind: kindOf(event.sender.id),
  }
}

/**
 * Registers every channel of the contract. Called once, before the first window loads.
 *
 * @param kindOf - what the window of a `webContents` id is for, judged by what this process opened: the address proves
 *   nothing, because a page can change it
 */
export function registerHandlers(handlers: Handlers, kindOf: (window: number) => WindowKind): void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, input: unknown) =>
      answer(name, handlers[name] as Handler<ChannelName>, senderOf(event, kindOf), event.sender.id, input),
    )
  }
}
