import { z } from 'zod'

/** So many bytes as base64url without padding (RFC 4648, section 5), in the one spelling they have. */
export function bytesSchema(length: number) {
  return z.string().refine((text) => {
    const bytes = Buffer.from(text, 'base64url')
    return bytes.length === length && bytes.toString('base64url') === text
  })
}
