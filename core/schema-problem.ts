import type { z } from 'zod'

/** What a schema found wrong, on one line for a person: `target.0.quote: Invalid input; tags: Too big`. */
export function schemaProblem({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ')
}
