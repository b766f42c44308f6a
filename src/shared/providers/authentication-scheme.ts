import { z } from 'zod'

/** Where a value comes from that an authentication scheme needs: fixed by the provider, or a part of the credential. */
export const valueSourceSchema = z.union([
  z.strictObject({ literal: z.string().max(1_000) }),
  z.strictObject({ part: z.string().min(1).max(40) }),
])
export type ValueSource = z.infer<typeof valueSourceSchema>

const namedValuesSchema = z
  .array(z.strictObject({ name: valueSourceSchema, value: valueSourceSchema }))
  .min(1)
  .max(20)

/** How the parts of a credential go into a request. */
export const authenticationSchemeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  /** RFC 7617. */
  z.strictObject({ type: z.literal('basic'), username: valueSourceSchema, password: valueSourceSchema }),
  /** RFC 6750. */
  z.strictObject({ type: z.literal('bearer'), token: valueSourceSchema }),
  /** The value alone in `Authorization`, with no scheme before it. */
  z.strictObject({ type: z.literal('authorization'), value: valueSourceSchema }),
  z.strictObject({ type: z.literal('headers'), headers: namedValuesSchema }),
  z.strictObject({ type: z.literal('query'), parameters: namedValuesSchema }),
])
export type AuthenticationScheme = z.infer<typeof authenticationSchemeSchema>
