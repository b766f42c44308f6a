import type { MoloniClient, MoloniClients } from './moloni-clients'
import type { MoloniKey, MoloniKeyring, MoloniUser } from './moloni-keys'

/** One key of each sort, made when the sandbox starts. */
export interface MoloniReadyKeys {
  /** May read and write in companies 1 and 2. Expires after a year. */
  readonly writing: MoloniKey
  /** The same, without an end. */
  readonly endless: MoloniKey
  /** May read in company 1 only. */
  readonly reading: MoloniKey
  readonly expired: MoloniKey
  readonly revoked: MoloniKey
  readonly inactiveUser: MoloniKey
}

export interface MoloniReady {
  readonly keys: MoloniReadyKeys
  /** An API client with one registered redirect address. */
  readonly client: MoloniClient
}

/** Makes users, keys and a client; `integrations@latchkey.example` is signed in where the user is asked for consent. */
export function createMoloniReady(
  keyring: MoloniKeyring,
  { createClient, signIn }: MoloniClients,
  now: () => Date,
): MoloniReady {
  const read = { companyId: 1, access: 'read' } as const
  const write = [
    { companyId: 1, access: 'write' },
    { companyId: 2, access: 'write' },
  ] as const
  const createUser = (userId: number, name: string, user: Pick<MoloniUser, 'active' | 'companies'>) =>
    keyring.createUser({ userId, name, email: `${name.toLowerCase()}@latchkey.example`, ...user }).email
  const writer = createUser(11, 'Integrations', { active: true, companies: write })
  const reader = createUser(12, 'Reports', { active: true, companies: [read] })
  const inactive = createUser(13, 'Left', { active: false, companies: write })

  const revoked = keyring.createKey({ name: 'Revoked', user: writer })
  keyring.revokeKey(revoked.id)
  signIn(writer)
  return {
    keys: {
      writing: keyring.createKey({ name: 'Warehouse sync', user: writer }),
      endless: keyring.createKey({ name: 'Invoice import', user: writer, expiresAt: null }),
      reading: keyring.createKey({ name: 'Report generator', user: reader }),
      expired: keyring.createKey({ name: 'Expired', user: writer, expiresAt: now() }),
      revoked,
      inactiveUser: keyring.createKey({ name: 'Of somebody who left', user: inactive }),
    },
    client: createClient({ name: 'Latchkey', redirectUris: ['https://app.latchkey.example/callback'] }),
  }
}
