import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import { findKind } from '../../shared/providers'
import { texts } from '../../shared/texts'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { fingerprint } from '../vault/fingerprint'
import { type SealedPlace, type SealingKey, seal, unseal } from '../vault/seal'
import { missing } from './failures'
import { listProviders } from './providers'

/** A part as it comes in, with what its provider says of it: whether it is secret, and what may be shown of it then. */
export type NewPart =
  | { readonly name: string; readonly secret: true; readonly value: string; readonly hint: string | null }
  | { readonly name: string; readonly secret: false; readonly value: string }

/** One set of values of a credential. */
export interface Version {
  readonly credentialId: string
  readonly version: number
}

const storedPartSchema = z.object({
  name: z.string(),
  hint: z.string().nullable(),
  /** Of a plain part. */
  value: z.string().nullable(),
  /** Of a secret part. */
  sealed: z.instanceof(Buffer).nullable(),
  /** Of a secret part that has one already. */
  fingerprint: z.instanceof(Buffer).nullable(),
  expiresAt: z.int().nullable(),
})
export type StoredPart = z.infer<typeof storedPartSchema>

/** The parts of a version, with their secrets sealed for it. */
export function sealParts(sealingKey: SealingKey, version: Version, parts: readonly NewPart[]): StoredPart[] {
  return parts.map((part) => sealPart(sealingKey, version, part))
}

/**
 * The parts of the version after this one: the given ones, and those that keep their value, sealed anew for the version they
 * go into. Tokens stay behind: they came from the values of before. Fails with `database-damaged` when one that is kept does not
 * open.
 */
export function sealNextParts(
  db: ReadableConnection,
  sealingKey: SealingKey,
  { credentialId, version }: Version,
  given: readonly NewPart[],
): Result<StoredPart[]> {
  const next = { credentialId, version: version + 1 }
  const replacements = new Map(given.map((part) => [part.name, sealPart(sealingKey, next, part)]))
  const parts: StoredPart[] = []
  for (const former of listKeptParts(db, { credentialId, version })) {
    const part =
      replacements.get(former.name) ?? resealPart(sealingKey, { credentialId, version }, next, former)
    if (part === undefined) return damagedPart(former.name)
    parts.push(part)
    replacements.delete(former.name)
  }
  return succeed([...parts, ...replacements.values()])
}

/**
 * The parts of a version, sealed anew for another, without its tokens, which have ended or been replaced since. Fails with
 * `database-damaged` when one of them does not open.
 */
export function resealParts(
  db: ReadableConnection,
  sealingKey: SealingKey,
  from: Version,
  to: Version,
): Result<StoredPart[]> {
  const parts: StoredPart[] = []
  for (const former of listKeptParts(db, from)) {
    const part = resealPart(sealingKey, from, to, former)
    if (part === undefined) return damagedPart(former.name)
    parts.push(part)
  }
  return succeed(parts)
}

/** The parts of a version as JSON, without secrets; to be completed with the version. */
export const selectParts = `
  SELECT json_group_array(
      iif(value IS NULL,
        json_object('name', name, 'secret', json('true'), 'hint', hint, 'expiresAt', expires_at),
        json_object('name', name, 'secret', json('false'), 'value', value, 'expiresAt', expires_at))
      ORDER BY position)
    FROM credential_parts`

/** In the order that the provider gives them. */
export function listStoredParts(db: ReadableConnection, { credentialId, version }: Version): StoredPart[] {
  const rows = db.all(
    `SELECT name, hint, value, sealed, fingerprint, expires_at AS expiresAt FROM credential_parts
      WHERE credential_id = :credentialId AND version = :version ORDER BY position`,
    { credentialId, version },
  )
  return z.array(storedPartSchema).parse(rows)
}

/** Without those that are fetched. */
function listKeptParts(db: ReadableConnection, version: Version): StoredPart[] {
  const row = db.get('SELECT provider_id AS providerId, kind_id AS kindId FROM credentials WHERE id = :id', {
    id: version.credentialId,
  })
  const kind = findKind(listProviders(db), kindOfSchema.parse(row))
  const fetched = kind?.parts.filter((part) => part.fetched).map(({ name }) => name) ?? []
  return listStoredParts(db, version).filter(({ name }) => !fetched.includes(name))
}

const kindOfSchema = z.object({ providerId: z.string(), kindId: z.string() })

export function insertVersion(
  db: WritableConnection,
  version: Version & { readonly createdAt: number },
  parts: readonly StoredPart[],
): void {
  db.run(
    `INSERT INTO credential_versions (credential_id, version, created_at)
      VALUES (:credentialId, :version, :createdAt)`,
    { ...version },
  )
  for (const [position, part] of parts.entries())
    db.run(
      `INSERT INTO credential_parts (credential_id, version, position, name, hint, value, sealed, fingerprint, expires_at)
        VALUES (:credentialId, :version, :position, :name, :hint, :value, :sealed, :fingerprint, :expiresAt)`,
      { ...version, ...part, position },
    )
}

/**
 * The value of a part, secret or plain, as UTF-8 in a buffer that the caller fills with zeros: the current one, unless another
 * version is named. Fails with `not-found`, or with `database-damaged` when it was sealed for another place.
 */
export function openPart(
  db: ReadableConnection,
  sealingKey: SealingKey,
  {
    credentialId,
    part: name,
    version = null,
  }: { credentialId: string; part: string; version?: number | null },
): Result<Buffer> {
  const row = db.get(
    `SELECT credential_parts.version, name, hint, value, sealed, fingerprint, credential_parts.expires_at AS expiresAt
      FROM visible_credentials
      JOIN credential_parts ON credential_id = id
        AND credential_parts.version = coalesce(:version, visible_credentials.version)
      WHERE id = :credentialId AND name = :name`,
    { credentialId, name, version },
  )
  const part = storedPartSchema.extend({ version: z.int() }).optional().parse(row)
  if (part === undefined) return missing('credential')
  const value = openStoredPart(sealingKey, { credentialId, version: part.version }, part)
  return value === undefined ? damagedPart(name) : succeed(value)
}

/**
 * The values of all parts of a version, in buffers that the caller fills with zeros. Fails with `database-damaged` when one of
 * them does not open.
 */
export function openVersion(
  db: ReadableConnection,
  sealingKey: SealingKey,
  version: Version,
): Result<Buffer[]> {
  const values: Buffer[] = []
  for (const part of listStoredParts(db, version)) {
    const value = openStoredPart(sealingKey, version, part)
    if (value === undefined) {
      for (const opened of values) opened.fill(0)
      return damagedPart(part.name)
    }
    values.push(value)
  }
  return succeed(values)
}

export function sealPart(sealingKey: SealingKey, version: Version, part: NewPart): StoredPart {
  const { name } = part
  if (!part.secret)
    return { name, hint: null, value: part.value, sealed: null, fingerprint: null, expiresAt: null }
  const value = Buffer.from(part.value, 'utf8')
  const sealed = sealValue(sealingKey, { ...version, part: name }, value)
  return { name, hint: part.hint, value: null, ...sealed, expiresAt: null }
}

function resealPart(
  sealingKey: SealingKey,
  from: Version,
  to: Version,
  part: StoredPart,
): StoredPart | undefined {
  if (part.sealed === null) return part
  const value = unseal(sealingKey, { ...from, part: part.name }, part.sealed)
  if (value === undefined) return undefined
  return { ...part, ...sealValue(sealingKey, { ...to, part: part.name }, value) }
}

/** Fills the value with zeros. */
function sealValue(
  sealingKey: SealingKey,
  place: SealedPlace,
  value: Buffer,
): { readonly sealed: Buffer; readonly fingerprint: Buffer } {
  const stored = { sealed: seal(sealingKey, place, value), fingerprint: fingerprint(sealingKey, value) }
  value.fill(0)
  return stored
}

function openStoredPart(sealingKey: SealingKey, version: Version, part: StoredPart): Buffer | undefined {
  if (part.sealed === null) return Buffer.from(part.value ?? '', 'utf8')
  return unseal(sealingKey, { ...version, part: part.name }, part.sealed)
}

function damagedPart(name: string) {
  return fail('database-damaged', texts.credentialValues.partDamaged(name))
}
