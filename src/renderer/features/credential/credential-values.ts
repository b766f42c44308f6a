import { z } from 'zod'
import {
  type Credential,
  type CredentialChange,
  credentialDraftSchema,
  noDetails,
} from '../../../shared/model/credential'
import type { Mode } from '../../../shared/model/mode'
import { type CredentialKind, listTypedParts } from '../../../shared/providers/credential-kind'
import type { Provider } from '../../../shared/providers/provider'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'
import { offeredMode, suggestTitle } from './credential-draft'

const newSchema = credentialDraftSchema.omit({ providerId: true })
/** What the form of a credential holds. */
export type CredentialValues = z.infer<typeof newSchema>

/**
 * What may be left empty: a part that is optional, and a secret one that is there already, so that nobody has to reveal it to mend
 * a title.
 */
export function valuesSchema(kinds: readonly CredentialKind[], credential: Credential | undefined) {
  const part = newSchema.shape.parts.element.extend({ value: z.string().max(16_000) })
  return newSchema.extend({ parts: z.array(part) }).superRefine(({ kindId, parts }, context) => {
    const kind = kinds.find(({ id }) => id === kindId)
    for (const [index, { name, value }] of parts.entries()) {
      const { optional, secret } = kind?.parts.find((definition) => definition.name === name) ?? {}
      const isKept = secret && credential?.parts.some((present) => present.name === name)
      if (value === '' && !optional && !isKept)
        context.addIssue({
          code: 'custom',
          path: ['parts', index, 'value'],
          message: texts.credentialForm.valueMissing,
        })
    }
  })
}

interface Offer {
  readonly kind: CredentialKind
  readonly mode: Mode
  readonly databaseId: string
  /** What access costs at the provider, where that is known. */
  readonly cost: string | null
}

/** A new credential as it is offered. */
export function emptyValues({ kind, mode, databaseId, cost }: Offer): CredentialValues {
  const offered = offeredMode(kind, mode)
  return {
    ...noDetails,
    kindId: kind.id,
    title: suggestTitle(kind, offered, []),
    description: '',
    mode: offered,
    expiresAt: suggestExpiry(kind.lifetime, offered, Date.now()),
    writeOnly: kind.shownOnce,
    cost: cost ?? '',
    databaseIds: [databaseId],
    parts: emptyParts(kind),
  }
}

export function emptyParts(kind: CredentialKind): CredentialValues['parts'] {
  return listTypedParts(kind).map(({ name }) => ({ name, value: '' }))
}

/** A credential that is there, without its secrets. */
export function valuesOf(credential: Credential, kind: CredentialKind): CredentialValues {
  const { kindId, title, description, mode, databaseIds, expiresAt, writeOnly } = credential
  const { owner, tags, notes, cost, allowedEndpoints, grants, parts } = credential
  return {
    ...{ kindId, title, description, mode, databaseIds, expiresAt, writeOnly },
    ...{ owner, tags, notes, cost, allowedEndpoints, grants },
    parts: listTypedParts(kind).map(({ name }) => {
      const present = parts.find((part) => part.name === name)
      return { name, value: present === undefined || present.secret ? '' : present.value }
    }),
  }
}

/** What is sent of an edit: of the parts only those that were typed anew, for each set of parts is a version. */
export function changeOf(credential: Credential, values: CredentialValues): CredentialChange {
  const { kindId: _, ...change } = values
  const plain = new Map(credential.parts.flatMap((part) => (part.secret ? [] : [[part.name, part.value]])))
  const parts = values.parts.filter(isFilledIn).filter(({ name, value }) => value !== plain.get(name))
  return { ...change, id: credential.id, basedOn: credential.updatedAt, parts }
}

export function isFilledIn({ value }: CredentialValues['parts'][number]): boolean {
  return value !== ''
}

export function kindOf(
  kinds: Provider['kinds'],
  { kindId }: { kindId?: string | undefined },
): CredentialKind {
  return kinds.find(({ id }) => id === kindId) ?? kinds[0]
}
