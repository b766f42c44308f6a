import { randomText } from './random-text'
import { createUsers, type Users } from './users'

/** The two hosts of the vendor: production, and a test environment that is filled from it every night. */
export type MilientHost = 'Prod' | 'Sandbox'

export interface MilientUser {
  readonly email: string
  readonly active: boolean
  readonly licensed: boolean
  /** Codes of the companies the user may open. */
  readonly companies: readonly string[]
}

export interface MilientKeyProperties {
  /** E-mail of the user the key acts as. */
  readonly user: string
  readonly environment: MilientHost | 'All'
  /** At most two years ahead. */
  readonly expiresAt: Date
}

export interface MilientKey extends MilientKeyProperties {
  readonly value: string
}

/** One key of each sort, made when the sandbox starts. */
export interface MilientReadyKeys {
  readonly production: MilientKey
  readonly sandbox: MilientKey
  /** For both environments. */
  readonly everywhere: MilientKey
  /** For both environments, of a user who may open one company only. */
  readonly oneCompany: MilientKey
  /** For 14 days in the sandbox environment. */
  readonly test: MilientKey
  readonly expired: MilientKey
  readonly revoked: MilientKey
  readonly inactiveUser: MilientKey
  readonly unlicensedUser: MilientKey
}

/** The users and keys of the vendor's customers. */
export interface MilientKeyring extends Users<MilientUser> {
  createKey(properties: MilientKeyProperties): MilientKey
  /** The vendor's option for trying the API: a key that lives 14 days. */
  createTestKey(properties: Omit<MilientKeyProperties, 'expiresAt'>): MilientKey
  /** Ends the life of a key now, as if its time had come. */
  expireKey(value: string): void
  revokeKey(value: string): void
  /** The user of a key that is known, neither expired nor revoked, and meant for this host. */
  findUser(value: string, host: MilientHost): MilientUser | undefined
}

const day = 24 * 60 * 60 * 1000
const daysOfTestKey = 14
const yearsOfLife = 2

export function createMilientKeyring(now: () => Date): MilientKeyring {
  const users = createUsers<MilientUser>()
  const keys = new Map<string, MilientKey>()

  function getKey(value: string): MilientKey {
    const key = keys.get(value)
    if (key === undefined) throw new Error('There is no such key')
    return key
  }

  function createKey(properties: MilientKeyProperties): MilientKey {
    users.getUser(properties.user)
    const latest = now()
    latest.setFullYear(latest.getFullYear() + yearsOfLife)
    if (properties.expiresAt > latest) throw new RangeError(`A key lives ${yearsOfLife} years at most`)
    const key = { ...properties, value: randomText(40) }
    keys.set(key.value, key)
    return key
  }

  return {
    ...users,
    createKey,
    createTestKey: (properties) => createKey({ ...properties, expiresAt: daysAhead(now, daysOfTestKey) }),
    expireKey(value) {
      keys.set(value, { ...getKey(value), expiresAt: now() })
    },
    revokeKey(value) {
      keys.delete(getKey(value).value)
    },
    findUser(value, host) {
      const key = keys.get(value)
      if (key === undefined || key.expiresAt <= now()) return undefined
      return key.environment === 'All' || key.environment === host
        ? users.findUserByEmail(key.user)
        : undefined
    },
  }
}

function daysAhead(now: () => Date, days: number): Date {
  return new Date(now().getTime() + days * day)
}

export function createReadyKeys(keyring: MilientKeyring, now: () => Date): MilientReadyKeys {
  const able = { active: true, licensed: true }
  const wide = { ...able, email: 'apiuser@integrations.example', companies: ['nordlys', 'havglimt'] }
  const narrow = { ...able, email: 'apiuser@nordlys.example', companies: ['nordlys'] }
  const inactive = { ...narrow, email: 'left@nordlys.example', active: false }
  const unlicensed = { ...narrow, email: 'guest@nordlys.example', licensed: false }
  for (const user of [wide, narrow, inactive, unlicensed]) keyring.createUser(user)

  function create(user: MilientUser, environment: MilientKey['environment'], days: number): MilientKey {
    return keyring.createKey({ user: user.email, environment, expiresAt: daysAhead(now, days) })
  }

  const revoked = create(wide, 'All', 365)
  keyring.revokeKey(revoked.value)
  return {
    production: create(wide, 'Prod', 365),
    sandbox: create(wide, 'Sandbox', 365),
    everywhere: create(wide, 'All', 365),
    oneCompany: create(narrow, 'All', 365),
    test: keyring.createTestKey({ user: wide.email, environment: 'Sandbox' }),
    expired: create(wide, 'All', -1),
    revoked,
    inactiveUser: create(inactive, 'All', 365),
    unlicensedUser: create(unlicensed, 'All', 365),
  }
}
