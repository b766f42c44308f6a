import type { Keychain } from '../../src/main/vault/keychain'

/** A keychain that always answers, with its entries to look at and to change. */
export function memoryKeychain(
  given: Iterable<[string, string]> = [],
): Keychain & { readonly entries: Map<string, string> } {
  const entries = new Map(given)
  return {
    entries,
    status: async () => ({ available: true }),
    read: async (account) => ({ ok: true, value: entries.get(account) ?? null }),
    write: async (account, value) => {
      entries.set(account, value)
      return { ok: true, value: undefined }
    },
    remove: async (account) => {
      entries.delete(account)
      return { ok: true, value: undefined }
    },
  }
}
