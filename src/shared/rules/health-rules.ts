import type { FindingDetail, FindingKind, Remedy, Severity } from '../model/health'
import type { Mode } from '../model/mode'
import type { CredentialKind } from '../providers/credential-kind'
import { literalPrefix } from '../providers/key-template'
import { isLoopback, parseAddress } from './address'
import { countDays } from './expiry'
import type { CredentialCase, EnvironmentCase, HealthPolicy } from './health-facts'
import { findKeyMode } from './key-format'
import { listLockedFields } from './locked-fields'

const day = 24 * 60 * 60 * 1000

/** What a rule has found. */
export interface Found {
  readonly severity: Severity
  readonly detail: FindingDetail
  readonly remedies: readonly [Remedy, ...Remedy[]]
  /** What it is about: a dismissal holds for as long as this stays the same. */
  readonly mark: string
  /** Findings of one kind are listed by this, the smallest first. */
  readonly order: number
}

type FoundOf<Kind extends FindingKind> = Found & { readonly detail: Extract<FindingDetail, { kind: Kind }> }

/** Rules about credentials by what they find. A rule is asked about active credentials alone: nothing uses the others. */
export const credentialRules: {
  readonly [Kind in Exclude<FindingKind, 'plain-http'>]: (given: CredentialCase) => FoundOf<Kind> | undefined
} = {
  failing: ({ facts }) => {
    const { refusal, closed, version, isRotating } = facts
    if (isRotating) return undefined
    // One answer that forbids something says little of a key; three in a row do.
    if (refusal !== null && (refusal.provesDead || refusal.times >= 3)) {
      const { at, status, database, provesDead } = refusal
      return {
        severity: 'urgent',
        detail: { kind: 'failing', at, status, database, provesDead },
        remedies: provesDead ? ['rotate', 'open', 'deactivate'] : ['open', 'reach', 'rotate'],
        mark: `${version} ${status}`,
        order: -at,
      }
    }
    const [first] = closed
    if (first === undefined) return undefined
    return {
      severity: 'urgent',
      detail: {
        kind: 'failing',
        at: first.at,
        status: first.status,
        database: first.name,
        provesDead: false,
      },
      remedies: ['reach', 'open', 'rotate'],
      mark: `${version} ${closed.map(({ id }) => id).join(' ')}`,
      order: -first.at,
    }
  },

  expired: ({ facts: { expiresAt: at }, now }) =>
    at === null || at > now
      ? undefined
      : {
          severity: 'urgent',
          detail: { kind: 'expired', at },
          remedies: ['rotate', 'set-end', 'open'],
          mark: `${at}`,
          order: at,
        },

  expiring: ({ facts: { expiresAt: at }, policy, now }) => {
    if (at === null || at <= now || countDays(now, at) > policy.expiringDays) return undefined
    return {
      severity: countDays(now, at) <= urgentDays ? 'urgent' : 'warning',
      detail: { kind: 'expiring', at },
      remedies: ['rotate', 'set-end', 'open'],
      mark: `${at}`,
      order: at,
    }
  },

  'wrong-mode': ({ facts, kind }) => {
    const { mode, parts, version } = facts
    if (mode === 'both') return undefined
    const told = parts.map((part) => toldMode(part, kind)).find((found) => found !== null && found !== mode)
    if (told === undefined || told === null) return undefined
    const canEdit = listLockedFields({ state: 'active', writeOnly: false }, kind).mode === undefined
    return {
      severity: 'urgent',
      detail: { kind: 'wrong-mode', told },
      remedies: canEdit ? ['edit', 'rotate', 'deactivate'] : ['rotate', 'deactivate', 'open'],
      mark: `${version} ${mode}`,
      order: 0,
    }
  },

  'same-secret': ({ facts: { twins, version, mode } }) => {
    if (twins.length === 0) return undefined
    const acrossModes = twins.some((twin) => twin.mode !== mode)
    return {
      severity: acrossModes ? 'urgent' : 'warning',
      detail: {
        kind: 'same-secret',
        others: twins.slice(0, named).map(({ title }) => title),
        count: twins.length,
        acrossModes,
      },
      remedies: ['rotate', 'open', 'deactivate'],
      mark: `${version} ${twins.map(({ id }) => id).join(' ')}`,
      order: -twins.length,
    }
  },

  'opens-more': ({ facts: { opensBeyond, version } }) =>
    opensBeyond.length === 0
      ? undefined
      : {
          severity: 'warning',
          detail: {
            kind: 'opens-more',
            databases: opensBeyond.slice(0, named).map(({ name }) => name),
            count: opensBeyond.length,
          },
          remedies: ['reach', 'edit', 'rotate'],
          mark: `${version} ${opensBeyond.map(({ id }) => id).join(' ')}`,
          order: -opensBeyond.length,
        },

  'personal-owner': ({ facts: { owner }, kind }) => {
    if (owner === null ? !kind.hasOwner : owner.notAPerson) return undefined
    return {
      severity: owner === null ? 'hint' : 'warning',
      detail: { kind: 'personal-owner', owner: owner?.name || null },
      remedies: ['edit', 'open'],
      mark: owner?.name ?? '',
      order: owner === null ? 1 : 0,
    }
  },

  'not-rotated': ({ facts: { valuesSince: since, version, isRotating }, kind, policy, now }) => {
    const days = rotationDaysOf(kind, policy)
    if (days === 0 || isRotating || now - since <= days * day || !hasSecret(kind)) return undefined
    return {
      severity: 'warning',
      detail: { kind: 'not-rotated', since, days },
      remedies: ['rotate', 'open', 'deactivate'],
      mark: `${version}`,
      order: since,
    }
  },

  'no-end': ({ facts: { expiresAt, mode, createdAt, version }, kind }) => {
    if (expiresAt !== null || mode === 'test' || !hasSecret(kind)) return undefined
    const canEdit = listLockedFields({ state: 'active', writeOnly: false }, kind).expiresAt === undefined
    return {
      severity: 'hint',
      detail: { kind: 'no-end' },
      remedies: canEdit ? ['set-end', 'rotate', 'open'] : ['rotate', 'open'],
      mark: `${version}`,
      order: createdAt,
    }
  },

  unrestricted: ({ facts: { hasEndpoints, hasGrants, createdAt }, kind }) => {
    const missing = kind.endpointGroups.length > 0 && !hasEndpoints ? 'endpoints' : null
    const unknown = kind.hasGrants && !hasGrants ? 'grants' : null
    const lack = missing ?? unknown
    if (lack === null) return undefined
    return {
      severity: 'hint',
      detail: { kind: 'unrestricted', missing: lack },
      remedies: ['restrict', 'open'],
      mark: lack,
      order: createdAt,
    }
  },

  'never-used': ({ facts: { lastUsedAt, createdAt: since }, kind, now }) =>
    lastUsedAt !== null || now - since <= unusedDays * day || !hasSecret(kind)
      ? undefined
      : {
          severity: 'hint',
          detail: { kind: 'never-used', since },
          remedies: ['deactivate', 'open'],
          mark: `${since}`,
          order: since,
        },
}

/** That secrets travel in the clear. The guard refuses it off this computer; a provider may refuse it here too. */
export function findPlainHttp({ facts, provider }: EnvironmentCase): FoundOf<'plain-http'> | undefined {
  const address = parseAddress(facts.baseUrl)
  if (address?.protocol !== 'http:') return undefined
  if (isLoopback(address.hostname) && !provider.httpsOnly) return undefined
  return {
    severity: facts.mode === 'live' ? 'urgent' : 'warning',
    detail: { kind: 'plain-http', host: address.host },
    remedies: ['edit-environment'],
    mark: facts.baseUrl,
    order: 0,
  }
}

/** Days after which a key of a kind is to be rotated; zero for never. */
export function rotationDaysOf(
  { rotateAfterDays, lifetime }: Pick<CredentialKind, 'rotateAfterDays' | 'lifetime'>,
  { rotationDays }: Pick<HealthPolicy, 'rotationDays'>,
): number {
  return rotationDays ?? rotateAfterDays ?? lifetime?.defaultDays ?? usualRotationDays
}

/** Where neither the person nor the provider has said anything. */
export const usualRotationDays = 365

/** One that only says that a server asks for nothing has nothing to steal, to end or to rotate. */
function hasSecret({ parts }: Pick<CredentialKind, 'parts'>): boolean {
  return parts.some(({ secret }) => secret)
}

/** Within so many days an end is urgent. */
const urgentDays = 7

/** Days for which a new credential may wait for its first use. */
const unusedDays = 30

/** How many others a finding names. */
const named = 3

/**
 * The mode that a part tells by the templates of its kind, or null. Of a secret one only the beginning is known, as its hint has
 * it: so patterns that begin alike tell only what they agree on.
 */
function toldMode(
  { hint, value }: CredentialCase['facts']['parts'][number],
  kind: CredentialKind,
): Mode | null {
  if (value !== null) return findKeyMode(value, kind)
  const prefix = hint?.slice(0, hint.lastIndexOf('…'))
  if (!prefix) return null
  const modes = new Set(
    kind.keyPatterns.filter(({ template }) => literalPrefix(template) === prefix).map(({ mode }) => mode),
  )
  const [mode = null] = modes
  return modes.size === 1 ? mode : null
}
