import type { Credential } from '../../../shared/model/credential'
import type { CredentialEditDraft, DraftFields } from '../../../shared/model/draft'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import type { CredentialValues } from './credential-values'

export type DraftField = keyof DraftFields
/** As a draft has them. */
export type SomeFields = CredentialEditDraft['before']

export const draftFields = [
  ...['kindId', 'title', 'description', 'mode', 'databaseIds', 'expiresAt'],
  ...['writeOnly', 'owner', 'tags', 'notes', 'cost', 'plainParts'],
] as const satisfies string[]

/** What a form holds that may be kept: no secret. */
export function fieldsOf({ parts, ...values }: CredentialValues, kind: CredentialKind): DraftFields {
  const { allowedEndpoints: _, grants: __, ...fields } = values
  const plain = parts.filter(({ name }) => isPlain(kind, name)).map(({ name, value }) => [name, value])
  return { ...fields, plainParts: Object.fromEntries(plain) }
}

/** The secrets that were typed, by the names of their parts. */
export function secretsOf({ parts }: CredentialValues, kind: CredentialKind): Record<string, string> {
  const typed = parts.filter(({ name, value }) => value !== '' && !isPlain(kind, name))
  return Object.fromEntries(typed.map(({ name, value }) => [name, value]))
}

/** What the kind does not say to be plain is a secret: a form may hold parts of another kind for a moment. */
function isPlain(kind: CredentialKind, name: string): boolean {
  return kind.parts.some((part) => part.name === name && !part.secret)
}

/** What was changed against what was there before, or null where nothing was. */
export function findDraft(
  before: DraftFields,
  after: DraftFields,
  hadSecrets: boolean,
): CredentialEditDraft | null {
  const changed = draftFields.filter((field) => !isSame(before[field], after[field]))
  if (changed.length === 0 && !hadSecrets) return null
  return { before: pick(before, changed), after: pick(after, changed), hadSecrets }
}

/** The fields that were changed here, and meanwhile elsewhere to something else. */
export function findConflicts({ before, after }: CredentialEditDraft, now: DraftFields): DraftField[] {
  return draftFields.filter(
    (field) => field in after && !isSame(before[field], now[field]) && !isSame(after[field], now[field]),
  )
}

/** The values of a form with a draft on top of them, and the secrets that are still known. */
export function withDraft(
  values: CredentialValues,
  { after }: CredentialEditDraft,
  secrets: Readonly<Record<string, string>>,
): CredentialValues {
  const { plainParts = {}, kindId: _, ...fields } = pick(after, draftFields)
  return {
    ...values,
    ...fields,
    parts: values.parts.map(({ name, value }) => ({
      name,
      value: secrets[name] ?? plainParts[name] ?? value,
    })),
  }
}

/** The draft that a form is, as it is kept: what is not decided yet is told against what it was at first. */
export function withFormer(
  draft: CredentialEditDraft,
  former: SomeFields,
  undecided: readonly DraftField[],
): CredentialEditDraft {
  return { ...draft, before: { ...draft.before, ...pick(former, undecided) } }
}

interface NewPlace {
  readonly databaseId: string
  /** The kind that it was offered as, where one was. */
  readonly kindId?: string | undefined
}

/** By which the draft of an edit is kept, and that of a new credential of a database. */
export function draftKeyOf(place: Pick<Credential, 'id'> | NewPlace): string {
  if ('id' in place) return `edit ${place.id}`
  return place.kindId === undefined ? `new ${place.databaseId}` : `new ${place.databaseId} ${place.kindId}`
}

/** The kinds that drafts of new credentials of a database were offered as; undefined for one that was not offered as any. */
export function listNewDrafts(keys: readonly string[], databaseId: string): (string | undefined)[] {
  return keys
    .map((key) => key.split(' '))
    .filter(([type, id]) => type === 'new' && id === databaseId)
    .map(([, , kindId]) => kindId)
}

/** Those of the fields that are there. */
function pick(fields: SomeFields, names: readonly DraftField[]): Partial<DraftFields> {
  const there = names.filter((name) => fields[name] !== undefined)
  return Object.fromEntries(there.map((name) => [name, fields[name]]))
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
