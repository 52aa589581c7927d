import type { z } from 'zod'

/** One request of the renderer: the schema of its input and the type of its answer. */
export interface Channel<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Type only: what the handler answers on success. */
  readonly output?: () => Output
}

/** Describes a channel: `channel<Answer>()(inputSchema)`. */
export function channel<Output>() {
  return <Input extends z.ZodType>(input: Input): Channel<Input, Output> => ({ input })
}
