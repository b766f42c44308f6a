import { assertNever } from '../errors'
import type { Credential } from '../model/credential'
import { type Mode, modeNames } from '../model/mode'
import type { AuthenticationScheme } from '../providers/authentication-scheme'
import type { ValueSource } from '../providers/value-source'
import type { Way } from './guard'

export interface SendingCredential {
  readonly credential: Pick<Credential, 'title' | 'mode' | 'parts'>
  readonly scheme: AuthenticationScheme
}

/**
 * The line that says what an allowed request will do, e.g. "sk_test_…2U to api.momentco.io over TLS, as Bearer. Test
 * key, Test environment."
 */
export function describeSending(
  { host, transport }: Way,
  mode: Mode,
  sending: SendingCredential | null,
): string {
  const way = transport === 'tls' ? 'over TLS' : 'in plain HTTP on this computer'
  const place = `${modeNames[mode]} environment.`
  if (sending === null) return `No credential, to ${host} ${way}. ${place}`
  const { credential, scheme } = sending
  const key = credential.mode === 'both' ? 'Key for Test and Live' : `${modeNames[credential.mode]} key`
  return `${nameCredential(credential)} to ${host} ${way}${describeScheme(scheme, credential.parts)}. ${key}, ${place}`
}

function nameCredential({ title, parts }: SendingCredential['credential']): string {
  for (const part of parts) {
    if (part.secret && part.hint !== null) return part.hint
  }
  return title
}

function describeScheme(scheme: AuthenticationScheme, parts: Credential['parts']): string {
  switch (scheme.type) {
    case 'none':
      return ', without authentication'
    case 'basic':
      return ', as Basic'
    case 'bearer':
      return ', as Bearer'
    case 'oauth2':
      return ', as Bearer, fetched and renewed by itself'
    case 'aws-sigv4':
      return ', signed for AWS'
    case 'hmac':
      return ', signed with HMAC'
    case 'digest':
      return ', as an answer to a Digest challenge'
    case 'mutual-tls':
      return ', as a client certificate'
    case 'authorization':
      return ', as Authorization without a scheme'
    case 'headers':
      return `, in ${nameFields(scheme.headers, parts, 'header')}`
    case 'query':
      return `, in ${nameFields(scheme.parameters, parts, 'query parameter')}`
    default:
      return assertNever(scheme)
  }
}

function nameFields(
  fields: readonly { readonly name: ValueSource }[],
  parts: Credential['parts'],
  noun: string,
): string {
  const names = fields.map(({ name }) => {
    if ('literal' in name) return name.literal
    const part = parts.find((candidate) => candidate.name === name.part)
    return part !== undefined && !part.secret ? part.value : name.part
  })
  return `the ${noun}${names.length === 1 ? '' : 's'} ${names.join(' and ')}`
}
