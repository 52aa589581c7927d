import { startOf } from './starts'

/** What a number as printed is in an identifier: `14.` → `14`, `Article 5` → `5`; `null` for what names nothing. */
export function numberOfPrinted(num: string | null): string | null {
  const start = num === null ? null : startOf(`${num} X`)
  return start === null || start.form === 'bullet' ? bareNumber(num) : start.number
}

/** A number without marks, as Acts print it before sections and their parts: `1`, `2A`, `b`. */
function bareNumber(num: string | null): string | null {
  const bare = num?.toLowerCase().replace(/[^a-z0-9]/g, '') ?? ''
  return /^(?:[1-9]\d{0,4}[a-z]{0,5}|[a-z]{1,5})$/.test(bare) && bare !== 'nn' ? bare : null
}
