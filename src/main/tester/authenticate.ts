import { assertNever, fail, type Result, succeed } from '../../shared/errors'
import type { AuthenticationScheme } from '../../shared/providers/authentication-scheme'
import type { ValueSource } from '../../shared/providers/value-source'
import { texts } from '../../shared/texts'
import {
  type Authentication,
  authorization,
  noAuthentication,
  type OutgoingField,
  type Signing,
} from './authentication'
import { presentCertificate } from './client-certificate'
import { answerDigest } from './digest'
import { fill, type OpenPart } from './open-parts'
import { signForAws } from './sign-aws'
import { signWithHmac } from './sign-hmac'

/**
 * What a scheme makes of the parts of a credential. Everything it sets counts as secret, whatever its length.
 * Fails with `invalid-request` when a part is missing or cannot travel that way.
 */
export function authenticate(
  scheme: AuthenticationScheme,
  parts: readonly OpenPart[],
  signing: Signing,
): Result<Authentication> {
  switch (scheme.type) {
    case 'none':
      return succeed(noAuthentication)
    case 'basic': {
      const username = fill(scheme.username, parts)
      if (!username.ok) return username
      const password = fill(scheme.password, parts)
      if (!password.ok) return password
      // RFC 7617: the first colon ends the user name.
      if (username.value.value.includes(':')) {
        return fail('invalid-request', texts.sending.userNameWithColon, 'credentialId')
      }
      const bytes = Buffer.from(`${username.value.value}:${password.value.value}`, 'utf8')
      const pair = bytes.toString('base64')
      bytes.fill(0)
      const basic = authorization(`Basic ${pair}`, `Basic ${password.value.shown}`)
      return succeed({ ...basic, derived: [{ label: password.value.label, value: pair }] })
    }
    case 'bearer':
      return bear(scheme.token, parts)
    case 'oauth2':
      return bear(scheme.accessToken, parts)
    case 'authorization': {
      const value = fill(scheme.value, parts)
      return value.ok ? succeed(authorization(value.value.value, value.value.shown)) : value
    }
    case 'headers': {
      const headers = fillFields(scheme.headers, parts)
      return headers.ok ? succeed({ ...noAuthentication, headers: headers.value }) : headers
    }
    case 'query': {
      const parameters = fillFields(scheme.parameters, parts)
      return parameters.ok ? succeed({ ...noAuthentication, parameters: parameters.value }) : parameters
    }
    case 'aws-sigv4':
      return signForAws(scheme, parts, signing)
    case 'hmac':
      return signWithHmac(scheme, parts, signing)
    case 'digest':
      return answerDigest(scheme, parts, signing)
    case 'mutual-tls':
      return presentCertificate(scheme, parts)
    default:
      return assertNever(scheme)
  }
}

function bear(source: ValueSource, parts: readonly OpenPart[]): Result<Authentication> {
  const token = fill(source, parts)
  return token.ok
    ? succeed(authorization(`Bearer ${token.value.value}`, `Bearer ${token.value.shown}`))
    : token
}

function fillFields(
  fields: readonly { readonly name: ValueSource; readonly value: ValueSource }[],
  parts: readonly OpenPart[],
): Result<OutgoingField[]> {
  const filled: OutgoingField[] = []
  for (const field of fields) {
    const name = fill(field.name, parts)
    if (!name.ok) return name
    const value = fill(field.value, parts)
    if (!value.ok) return value
    const { value: text, shown } = value.value
    filled.push({ name: name.value.value.trim(), value: text, shown, secret: true })
  }
  return succeed(filled)
}
