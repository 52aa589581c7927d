import type { AboutFacts } from '#contract/channels'
import { bridge } from '../bridge'

/** Versions and hashes of the app, or `null` when the main process did not answer. */
export async function loadAboutFacts(): Promise<AboutFacts | null> {
  const answer = await bridge().app.about()
  return answer.ok ? answer.value : null
}
