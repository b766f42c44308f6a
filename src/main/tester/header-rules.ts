import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'

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
    return fail('invalid-request', texts.sending.header.badName, field)
  }
  if (setByTester.has(name.toLowerCase())) {
    return fail('invalid-request', texts.sending.header.setByLatchkey(name), field)
  }
  if (/[\r\n]/.test(value)) {
    return fail('invalid-request', texts.sending.header.lineBreak(name), field)
  }
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
    return fail('invalid-request', texts.sending.header.badCharacter(name), field)
  }
  return succeed(null)
}
