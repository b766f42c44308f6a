import { createHash, createHmac } from 'node:crypto'
import { fail, type Result, succeed } from '../../shared/errors'
import type { HmacScheme } from '../../shared/providers/signing-schemes'
import { texts } from '../../shared/texts'
import { type Authentication, noAuthentication, type OutgoingField, type Signing } from './authentication'
import { fill, findFilled, type OpenPart } from './open-parts'
import { mask } from './redact'

/**
 * Signs what a template says of a request (RFC 2104) and sets the headers that carry it. A header whose name was left empty is not
 * set. Fails with `invalid-request` when a template holds a placeholder that is not known.
 */
export function signWithHmac(
  scheme: HmacScheme,
  parts: readonly OpenPart[],
  signing: Signing,
): Result<Authentication> {
  const secret = fill(scheme.secret, parts)
  if (!secret.ok) return secret
  const template = fill(scheme.signed, parts)
  if (!template.ok) return template
  const known = describe(signing, findFilled(scheme.keyId, parts)?.value ?? '')
  const signed = expandTemplate(template.value.value, known)
  if (!signed.ok) return signed
  const key = Buffer.from(
    secret.value.value,
    scheme.secretEncoding === 'text' ? 'utf8' : scheme.secretEncoding,
  )
  const signature = createHmac(scheme.algorithm, key).update(signed.value, 'utf8').digest(scheme.encoding)
  key.fill(0)

  const headers: OutgoingField[] = []
  for (const field of scheme.headers) {
    const name = findFilled(field.name, parts)
    const text = findFilled(field.value, parts)
    if (name === null || text === null) continue
    const value = expandTemplate(text.value, { ...known, signature })
    if (!value.ok) return value
    const shown = value.value.replaceAll(signature, mask(secret.value.label))
    headers.push({ name: name.value.trim(), value: value.value, shown, secret: true })
  }
  return succeed({
    ...noAuthentication,
    headers,
    derived: [{ label: secret.value.label, value: signature }],
  })
}

type Known = Readonly<Record<string, string>>

function describe({ method, url, body, at, nonce }: Signing, keyId: string): Known {
  const { host, pathname, search } = new URL(url)
  const bodyHash = createHash('sha256')
    .update(body ?? '', 'utf8')
    .digest()
  return {
    method,
    host,
    path: pathname,
    query: search.slice(1),
    body: body ?? '',
    bodySha256: bodyHash.toString('hex'),
    bodySha256Base64: bodyHash.toString('base64'),
    timestamp: `${Math.floor(at.getTime() / 1_000)}`,
    timestampMs: `${at.getTime()}`,
    date: at.toISOString(),
    nonce,
    keyId,
  }
}

/** In one pass, so that what a value brings in is not read as a placeholder. */
function expandTemplate(template: string, known: Known): Result<string> {
  const unknown = [...template.matchAll(/\{(\w+)\}/g)].find(([, name = '']) => !Object.hasOwn(known, name))
  if (unknown !== undefined) {
    return fail(
      'invalid-request',
      texts.sending.unknownPlaceholder(unknown[0], Object.keys(known)),
      'credentialId',
    )
  }
  const expanded = template.replace(/\{(\w+)\}|\\n/g, (_, name: string | undefined) =>
    name === undefined ? '\n' : (known[name] ?? ''),
  )
  return succeed(expanded)
}
