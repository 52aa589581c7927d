import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** How the app is started. */
export interface StartOptions {
  /** End with status 0 once the first paragraph is readable. */
  readonly once: boolean
  /** Where a run without a display puts its picture of the window. */
  readonly screenshot: string
  /** What is handed on to the app. */
  readonly forwarded: readonly string[]
}

/** Reads the command line; everything that is not the script's own goes to the app. `CI=true` means `--once`. */
export function readStartOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  root: string,
): StartOptions {
  const { tokens } = parseArgs({
    args: [...args],
    options: { once: { type: 'boolean' }, screenshot: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  let once = env['CI'] === 'true'
  let screenshot = 'screenshots/start.png'
  const forwarded: string[] = []
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'once') once = true
    else if (token.kind === 'option' && token.name === 'screenshot' && token.value !== undefined)
      screenshot = token.value
    else if (token.kind === 'option') forwarded.push(args[token.index] ?? '')
    else if (token.kind === 'positional') forwarded.push(token.value)
  }
  return { once, screenshot: resolve(root, screenshot), forwarded }
}

/** How the app is brought up: on the desk, or driven by the script so that it can see and picture the window. */
export type StartMode = 'desk' | 'watched'

/** A run is watched when nobody sees the window, or when it has to end by itself. */
export function startMode(facts: { readonly display: boolean; readonly once: boolean }): StartMode {
  return facts.display && !facts.once ? 'desk' : 'watched'
}
