import { randomText } from './random-text'

export interface PaymentsKeyProperties {
  readonly mode: 'test' | 'live'
  /** A public key may create payment sessions and nothing else. */
  readonly class: 'secret' | 'public'
  readonly state: 'active' | 'deleted'
  /** Null for a key that does not expire. */
  readonly expiresAt: Date | null
}

export interface PaymentsKey extends PaymentsKeyProperties {
  readonly value: string
}

/** The four keys of the account, and for each mode a secret key that was deleted and one that expired. */
export interface PaymentsReadyKeys {
  readonly testSecret: PaymentsKey
  readonly testPublic: PaymentsKey
  readonly liveSecret: PaymentsKey
  readonly livePublic: PaymentsKey
  readonly testDeleted: PaymentsKey
  readonly testExpired: PaymentsKey
  readonly liveDeleted: PaymentsKey
  readonly liveExpired: PaymentsKey
}

export interface PaymentsKeyring {
  /** An active secret test key without an end, unless told otherwise. */
  createKey(properties?: Partial<PaymentsKeyProperties>): PaymentsKey
  /** Ends the life of a key now, as if its time had come. */
  expireKey(value: string): void
  /** From now on the key is a deleted one, which the API remembers. */
  revokeKey(value: string): void
  /** The key as it is now, or undefined when there never was such a key. */
  findKey(value: string): PaymentsKey | undefined
}

const day = 24 * 60 * 60 * 1000

const prefixes = {
  test: { secret: 'sk_test_', public: 'pk_test_' },
  live: { secret: 'sk_', public: 'pk_' },
}

export function createPaymentsKeyring(now: () => Date): PaymentsKeyring {
  const keys = new Map<string, PaymentsKey>()

  function updateKey(value: string, changes: Partial<PaymentsKeyProperties>): void {
    const key = keys.get(value)
    if (key === undefined) throw new Error('There is no such key')
    keys.set(value, { ...key, ...changes })
  }

  return {
    createKey(properties) {
      const complete: PaymentsKeyProperties = {
        mode: 'test',
        class: 'secret',
        state: 'active',
        expiresAt: null,
        ...properties,
      }
      const key = { ...complete, value: prefixes[complete.mode][complete.class] + randomText(21) }
      keys.set(key.value, key)
      return key
    },
    expireKey: (value) => updateKey(value, { expiresAt: now() }),
    revokeKey: (value) => updateKey(value, { state: 'deleted' }),
    findKey: (value) => keys.get(value),
  }
}

export function createReadyKeys({ createKey }: PaymentsKeyring, now: () => Date): PaymentsReadyKeys {
  const expiresAt = new Date(now().getTime() - day)
  return {
    testSecret: createKey({ mode: 'test', class: 'secret' }),
    testPublic: createKey({ mode: 'test', class: 'public' }),
    liveSecret: createKey({ mode: 'live', class: 'secret' }),
    livePublic: createKey({ mode: 'live', class: 'public' }),
    testDeleted: createKey({ mode: 'test', state: 'deleted' }),
    testExpired: createKey({ mode: 'test', expiresAt }),
    liveDeleted: createKey({ mode: 'live', state: 'deleted' }),
    liveExpired: createKey({ mode: 'live', expiresAt }),
  }
}
