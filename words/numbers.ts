/** A whole number as people write it: `2,000,000`. */
export function wholeNumber(count: number): string {
  return count.toString().replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}
