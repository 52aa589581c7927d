/** A moment's day in the reader's own time zone, `YYYY-MM-DD`. */
export function today(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
