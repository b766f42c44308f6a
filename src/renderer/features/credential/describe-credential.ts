import { assertNever } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import type { ValueSource } from '../../../shared/providers/value-source'

/** How a credential of this kind travels, in the words of a developer: `Basic apikey`, `Bearer`, `apitoken`. */
export function describeScheme({ scheme }: CredentialKind, { parts }: Pick<Credential, 'parts'>): string {
  const read = (source: ValueSource): string => {
    if ('literal' in source) return source.literal
    const part = parts.find(({ name }) => name === source.part)
    return part && !part.secret ? part.value : `‹${source.part}›`
  }
  switch (scheme.type) {
    case 'none':
      return 'None'
    case 'basic':
      return `Basic ${read(scheme.username)}`
    case 'bearer':
      return 'Bearer'
    case 'oauth2':
      return 'OAuth 2, Bearer'
    case 'aws-sigv4':
      return `AWS4 ${read(scheme.accessKeyId)}`
    case 'hmac':
      return `HMAC ${scheme.algorithm.toUpperCase()}`
    case 'digest':
      return `Digest ${read(scheme.username)}`
    case 'mutual-tls':
      return 'Client certificate'
    case 'authorization':
      return 'Authorization'
    case 'headers':
      return scheme.headers.map(({ name }) => read(name)).join(', ')
    case 'query':
      return scheme.parameters.map(({ name }) => `?${read(name)}`).join(', ')
    default:
      return assertNever(scheme)
  }
}

/** What may be shown of the first secret part that shows anything. */
export function findHint({ parts }: Pick<Credential, 'parts'>): string | null {
  for (const part of parts) {
    if (part.secret && part.hint !== null) return part.hint
  }
  return null
}
