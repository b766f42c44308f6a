import type { z } from 'zod'

/** Whether a call makes sense without an unlocked vault; main refuses the others with `vault-locked`. */
export type Requirement = 'nothing' | 'unlocked'

export interface Call<
  Needs extends Requirement = Requirement,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly requires: Needs
  readonly input: Input
  readonly output: Output
}

/** Declares one call of the contract. */
export function call<Needs extends Requirement, Input extends z.ZodType, Output extends z.ZodType>(
  requires: Needs,
  input: Input,
  output: Output,
): Call<Needs, Input, Output> {
  return { requires, input, output }
}
