import { z } from 'zod'
import { valueSourceSchema } from './value-source'

/** AWS Signature Version 4, in the header `Authorization`. */
export const awsSchemeSchema = z.strictObject({
  type: z.literal('aws-sigv4'),
  accessKeyId: valueSourceSchema,
  secretAccessKey: valueSourceSchema,
  /** Of temporary credentials. */
  sessionToken: valueSourceSchema.nullable(),
  region: valueSourceSchema,
  service: valueSourceSchema,
})
export type AwsScheme = z.infer<typeof awsSchemeSchema>

/**
 * A code over the request (RFC 2104). Templates may hold `{method}`, `{host}`, `{path}`, `{query}`, `{body}`, `{bodySha256}` and
 * `{bodySha256Base64}`, `{timestamp}` (seconds since 1970), `{timestampMs}`, `{date}` (ISO 8601), `{nonce}` and `{keyId}`, and `\n`
 * for a line break; those of headers also `{signature}`.
 */
export const hmacSchemeSchema = z.strictObject({
  type: z.literal('hmac'),
  secret: valueSourceSchema,
  secretEncoding: z.enum(['text', 'hex', 'base64']),
  keyId: valueSourceSchema.nullable(),
  algorithm: z.enum(['sha256', 'sha512', 'sha1']),
  encoding: z.enum(['hex', 'base64', 'base64url']),
  signed: valueSourceSchema,
  headers: z
    .array(z.strictObject({ name: valueSourceSchema, value: valueSourceSchema }))
    .min(1)
    .max(20),
})
export type HmacScheme = z.infer<typeof hmacSchemeSchema>

/** RFC 7616, by MD5 or SHA-256 as the server asks. */
export const digestSchemeSchema = z.strictObject({
  type: z.literal('digest'),
  username: valueSourceSchema,
  password: valueSourceSchema,
})
export type DigestScheme = z.infer<typeof digestSchemeSchema>

/** A client certificate shown in the handshake (RFC 8446 section 4.4.2), both in PEM. */
export const mutualTlsSchemeSchema = z.strictObject({
  type: z.literal('mutual-tls'),
  certificate: valueSourceSchema,
  privateKey: valueSourceSchema,
  passphrase: valueSourceSchema.nullable(),
})
export type MutualTlsScheme = z.infer<typeof mutualTlsSchemeSchema>
