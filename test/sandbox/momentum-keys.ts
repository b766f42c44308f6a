import { randomUUID } from 'node:crypto'
import { type MomentumGrant, momentumGrants } from './momentum-grants'
import { randomText } from './random-text'

/** What the list of keys shows, and all that can change later. */
export interface MomentumKeyProperties {
  readonly label: string
  readonly grants: readonly MomentumGrant[]
}

/** A key as the installation shows it after it was made: without its value. */
export interface MomentumKeyEntry extends MomentumKeyProperties {
  readonly id: string
}

/** A key with its value, as it is shown once. */
export interface MomentumKey extends MomentumKeyEntry {
  readonly value: string
}

export interface MomentumKeyring {
  /** The password of the account, which is asked again for every new key. */
  readonly accountPassword: string
  /** The only time the value of the key is shown. Throws when the password is not that of the account. */
  createKey(properties: MomentumKeyProperties & { readonly accountPassword: string }): MomentumKey
  listKeys(): readonly MomentumKeyEntry[]
  /** From now on the key has this label and these grants; its value stays. */
  updateKey(id: string, changes: Partial<MomentumKeyProperties>): MomentumKeyEntry
  deleteKey(id: string): void
  findKey(value: string): MomentumKeyEntry | undefined
}

/** Keys made when the sandbox starts. */
export interface MomentumReadyKeys {
  readonly allGrants: MomentumKey
  /** Sees everything, changes nothing. */
  readonly viewOnly: MomentumKey
  readonly templatesOnly: MomentumKey
  readonly smtpOnly: MomentumKey
  readonly removed: MomentumKey
}

export function createMomentumKeyring(): MomentumKeyring {
  const accountPassword = randomText(16)
  // Which value belongs to which key is known here alone; what is given out has no value.
  const valuesById = new Map<string, string>()
  const keys = new Map<string, MomentumKeyEntry>()

  function getKey(id: string): { readonly value: string; readonly key: MomentumKeyEntry } {
    const value = valuesById.get(id)
    const key = value === undefined ? undefined : keys.get(value)
    if (value === undefined || key === undefined) throw new Error('There is no such key')
    return { value, key }
  }

  return {
    accountPassword,
    createKey({ accountPassword: given, label, grants }) {
      if (given !== accountPassword) throw new Error('The account password is not right')
      const key = { id: randomUUID(), label, grants }
      const value = randomText(40)
      valuesById.set(key.id, value)
      keys.set(value, key)
      return { ...key, value }
    },
    listKeys: () => [...keys.values()],
    updateKey(id, changes) {
      const { value, key } = getKey(id)
      const changed = { ...key, ...changes }
      keys.set(value, changed)
      return changed
    },
    deleteKey(id) {
      keys.delete(getKey(id).value)
      valuesById.delete(id)
    },
    findKey: (value) => keys.get(value),
  }
}

export function createReadyKeys({
  accountPassword,
  createKey,
  deleteKey,
}: MomentumKeyring): MomentumReadyKeys {
  const every = momentumGrants.map(({ name }) => name)
  const create = (label: string, grants: readonly MomentumGrant[]) =>
    createKey({ accountPassword, label, grants })

  const removed = create('Old newsletter', every)
  deleteKey(removed.id)
  return {
    allGrants: create('Operations', every),
    viewOnly: create(
      'Dashboard',
      every.filter((name) => name.startsWith('View ')),
    ),
    templatesOnly: create('Template editor', ['Modify Templates', 'Preview Templates']),
    smtpOnly: create('Invoice mailer', ['Send via SMTP']),
    removed,
  }
}
