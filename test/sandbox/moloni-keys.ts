import { randomBytes, randomUUID } from 'node:crypto'
import { createUsers, type Users } from './users'

export interface MoloniUser {
  readonly userId: number
  readonly email: string
  readonly name: string
  readonly active: boolean
  /** What the user may do in which company. None may open a company that is not listed. */
  readonly companies: readonly { readonly companyId: number; readonly access: 'read' | 'write' }[]
}

export interface MoloniKey {
  /** A UUID, which stays when the key is regenerated. */
  readonly id: string
  readonly name: string
  /** E-mail of the user who made the key and whose permissions it has. */
  readonly user: string
  /** Null for a key that works until it is revoked. */
  readonly expiresAt: Date | null
  /** `apik:ID:SECRET`, what stands in the `Authorization` header after `Bearer`. */
  readonly value: string
}

/** The users and API keys of the vendor's customers. */
export interface MoloniKeyring extends Users<MoloniUser> {
  /** Expires one year from today unless told otherwise; null for never. */
  createKey(properties: Pick<MoloniKey, 'name' | 'user'> & Partial<Pick<MoloniKey, 'expiresAt'>>): MoloniKey
  /** The key with another secret. The value it had is invalid at once. */
  regenerateKey(id: string): MoloniKey
  /** Ends the life of a key now, as if its time had come. */
  expireKey(id: string): void
  revokeKey(id: string): void
  /** The user of a key with this value that has neither expired nor been revoked, and who is active. */
  findUser(value: string): MoloniUser | undefined
}

export function createMoloniKeyring(now: () => Date): MoloniKeyring {
  const users = createUsers<MoloniUser>()
  const keys = new Map<string, MoloniKey>()

  function getKey(id: string): MoloniKey {
    const key = keys.get(id)
    if (key === undefined) throw new Error('There is no such key')
    return key
  }
  function keep(key: MoloniKey): MoloniKey {
    keys.set(key.id, key)
    return key
  }

  return {
    ...users,
    createKey({ name, user, expiresAt = oneYearFrom(now()) }) {
      const id = randomUUID()
      return keep({ id, name, user: users.getUser(user).email, expiresAt, value: createValue(id) })
    },
    regenerateKey: (id) => keep({ ...getKey(id), value: createValue(id) }),
    expireKey(id) {
      keep({ ...getKey(id), expiresAt: now() })
    },
    revokeKey(id) {
      keys.delete(getKey(id).id)
    },
    findUser(value) {
      const key = keys.get(value.split(':')[1] ?? '')
      if (key === undefined || key.value !== value) return undefined
      if (key.expiresAt !== null && key.expiresAt <= now()) return undefined
      const user = users.findUserByEmail(key.user)
      return user?.active === true ? user : undefined
    },
  }
}

function createValue(id: string): string {
  return `apik:${id}:${randomBytes(8).toString('hex')}`
}

function oneYearFrom(time: Date): Date {
  const later = new Date(time)
  later.setFullYear(later.getFullYear() + 1)
  return later
}
