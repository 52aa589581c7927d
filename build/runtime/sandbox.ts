import { canSandbox, readSandboxFacts, type SandboxFacts } from '#node/start/sandbox-facts'

/**
 * The switches an unpacked development runtime needs to start: `--no-sandbox` for root, whom Chromium refuses to
 * sandbox, and where the kernel shuts user namespaces, because the set-uid helper of an unpacked runtime cannot belong
 * to root. Containers and build machines are such places. For development and tests only: no packaged app is ever
 * configured with this, and the released one takes it only in such places.
 */
export function sandboxArguments(facts: SandboxFacts = readSandboxFacts()): readonly string[] {
  return canSandbox(facts) ? [] : ['--no-sandbox']
}
