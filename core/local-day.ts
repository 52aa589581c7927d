/** The minute of a moment in the reader's own time zone, `09-05`, as a file name can hold it. */
export function localTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** The day of a moment in the reader's own time zone, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
