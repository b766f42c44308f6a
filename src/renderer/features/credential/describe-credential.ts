import { assertNever } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import type { ValueSource } from '../../../shared/providers/value-source'
import { texts } from '../../../shared/texts'

const { schemes } = texts.credential

/** How a credential of this kind travels, in the words of a developer: `Basic apikey`, `Bearer`, `apitoken`. */
export function describeScheme({ scheme }: CredentialKind, { parts }: Pick<Credential, 'parts'>): string {
  const read = (source: ValueSource): string => {
    if ('literal' in source) return source.literal
    const part = parts.find(({ name }) => name === source.part)
    return part && !part.secret ? part.value : `‹${source.part}›`
  }
  switch (scheme.type) {
    case 'none':
      return schemes.none
    case 'basic':
      return schemes.basic(read(scheme.username))
    case 'bearer':
      return schemes.bearer
    case 'oauth2':
      return schemes.oauth2
    case 'aws-sigv4':
      return schemes.aws(read(scheme.accessKeyId))
    case 'hmac':
      return schemes.hmac(scheme.algorithm.toUpperCase())
    case 'digest':
      return schemes.digest(read(scheme.username))
    case 'mutual-tls':
      return schemes.mutualTls
    case 'authorization':
      return schemes.authorization
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
