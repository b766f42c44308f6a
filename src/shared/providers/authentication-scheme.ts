import { z } from 'zod'
import { oauthSchemeSchema } from './oauth-scheme'
import {
  awsSchemeSchema,
  digestSchemeSchema,
  hmacSchemeSchema,
  mutualTlsSchemeSchema,
} from './signing-schemes'
import { valueSourceSchema } from './value-source'

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
  oauthSchemeSchema,
  awsSchemeSchema,
  hmacSchemeSchema,
  digestSchemeSchema,
  mutualTlsSchemeSchema,
])
export type AuthenticationScheme = z.infer<typeof authenticationSchemeSchema>
