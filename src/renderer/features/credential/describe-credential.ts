import { assertNever } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { ValueSource } from '../../../shared/providers/authentication-scheme'
import type { CredentialKind } from '../../../shared/providers/credential-kind'

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
