import { assertNever, fail, type Result, succeed } from '../../shared/errors'
import type { AuthenticationScheme, ValueSource } from '../../shared/providers/authentication-scheme'
import { mask, type Secret } from './redact'

/** A part with its value, as long as a request is being built. */
export interface OpenPart {
  readonly name: string
  readonly value: string
  readonly secret: boolean
  /** What its mask says. */
  readonly label: string
}

/** A header or query parameter with what of it may be shown and stored. */
export interface OutgoingField {
  readonly name: string
  readonly value: string
  readonly shown: string
  /** Does not follow to another origin. */
  readonly secret: boolean
}

export interface Authentication {
  readonly headers: readonly OutgoingField[]
  readonly parameters: readonly OutgoingField[]
  /** What the scheme made of the parts, where it is another text: a server may send that back encoded once more. */
  readonly derived: readonly Secret[]
}

export const noAuthentication: Authentication = { headers: [], parameters: [], derived: [] }

interface Filled {
  readonly value: string
  readonly shown: string
  readonly label: string
}

/**
 * What a scheme makes of the parts of a credential. Everything it sets counts as secret, whatever its length.
 * Fails with `invalid-request` when a part is missing or cannot travel that way.
 */
export function authenticate(
  scheme: AuthenticationScheme,
  parts: readonly OpenPart[],
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
        return fail('invalid-request', 'A user name with a colon cannot be sent as Basic.', 'credentialId')
      }
      const bytes = Buffer.from(`${username.value.value}:${password.value.value}`, 'utf8')
      const pair = bytes.toString('base64')
      bytes.fill(0)
      const basic = authorization(`Basic ${pair}`, `Basic ${password.value.shown}`)
      return succeed({ ...basic, derived: [{ label: password.value.label, value: pair }] })
    }
    case 'bearer': {
      const token = fill(scheme.token, parts)
      return token.ok
        ? succeed(authorization(`Bearer ${token.value.value}`, `Bearer ${token.value.shown}`))
        : token
    }
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
    default:
      return assertNever(scheme)
  }
}

function authorization(value: string, shown: string): Authentication {
  return { ...noAuthentication, headers: [{ name: 'Authorization', value, shown, secret: true }] }
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

function fill(source: ValueSource, parts: readonly OpenPart[]): Result<Filled> {
  if ('literal' in source) return succeed({ value: source.literal, shown: source.literal, label: 'secret' })
  const part = parts.find((candidate) => candidate.name === source.part)
  if (part === undefined || part.value === '') {
    return fail('invalid-request', 'The credential lacks a value. Open it and fill it in.', 'credentialId')
  }
  const { value, label } = part
  return succeed({ value, shown: part.secret ? mask(label) : value, label })
}
