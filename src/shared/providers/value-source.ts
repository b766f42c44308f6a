import { z } from 'zod'

export const partSourceSchema = z.strictObject({ part: z.string().min(1).max(40) })

/** Where a value comes from that an authentication scheme needs: fixed by the provider, or a part of the credential. */
export const valueSourceSchema = z.union([
  z.strictObject({ literal: z.string().max(1_000) }),
  partSourceSchema,
])
export type ValueSource = z.infer<typeof valueSourceSchema>
