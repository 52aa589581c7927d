import type { AboutFacts } from '#contract/channels'
import { bridge } from './bridge'

/** What the app is made of, or `null` when the main process did not say. */
export async function loadAboutFacts(): Promise<AboutFacts | null> {
  const answer = await bridge.app.about()
  return answer.ok ? answer.value : null
}
