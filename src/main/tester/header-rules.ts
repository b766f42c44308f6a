import { fail, type Result, succeed } from '../../shared/errors'

/**
 * What the connection itself is made of. `Host` above all: behind a shared front it would lead to another server than
 * the guard allowed, with the secret.
 */
const setByTester = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Checks name and value of a header by RFC 9110 section 5; the message never holds the value. */
export function checkHeader(
  { name, value }: { readonly name: string; readonly value: string },
  field: string,
): Result<null> {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
    return fail(
      'invalid-request',
      'A header name has letters, digits and - only, and no spaces or colons.',
      field,
    )
  }
  if (setByTester.has(name.toLowerCase())) {
    return fail('invalid-request', `${name} is set from the address and the body. Remove this header.`, field)
  }
  if (/[\r\n]/.test(value)) {
    return fail(
      'invalid-request',
      `The value of ${name} has a line break, which would start another header.`,
      field,
    )
  }
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
    return fail(
      'invalid-request',
      `The value of ${name} has a character that a header cannot hold: only Latin letters, digits and signs can travel.`,
      field,
    )
  }
  return succeed(null)
}
