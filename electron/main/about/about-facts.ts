import type { AboutFacts } from '#contract/channels'
import { contentSha256 } from '#node/library/shipped-resources'

/** The Electron majors that still get security fixes (three newest stable majors; July 2026: 43 to 45). */
const oldestSupportedMajor = 43

/** @param versions - `process.versions` */
export function aboutFacts(
  name: string,
  version: string,
  versions: Readonly<Record<string, string | undefined>>,
  platform: string,
): AboutFacts {
  const electron = versions['electron'] ?? 'unknown'
  return {
    name,
    version,
    electron,
    chromium: versions['chrome'] ?? 'unknown',
    node: versions['node'] ?? 'unknown',
    runtimeSupported: Number.parseInt(electron, 10) >= oldestSupportedMajor,
    platform,
    contentSha256: contentSha256(),
  }
}
