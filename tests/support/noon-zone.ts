/**
 * The time zone in which it is about noon: there no test runs over midnight, and what it wrote today is of one day with
 * what it expects.
 */
export function noonZone(now: Date): string {
  const offset = 12 - now.getUTCHours()
  // In these names the sign is that of POSIX: east of Greenwich is minus.
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}
