import { z } from 'zod'
import { checkedProviderSchema } from '../providers/check-provider'
import { providerSchema } from '../providers/provider'
import { call } from './call'

const nothing = z.void()
const byId = z.object({ id: z.string().min(1).max(80) })

/** Calls about providers that a person wrote, or changed from a built-in one. */
export const providerCalls = {
  listOwnProviders: call('unlocked', nothing, z.array(providerSchema)),
  /**
   * Adds one, or takes the place of the one with its id. Fails with `invalid-input`, naming the place, also where credentials
   * have a kind that would be gone.
   */
  saveProvider: call('unlocked', checkedProviderSchema, nothing),
  /** Of a changed built-in one, the built-in one is back. Fails with `in-use` while something belongs to what would be gone. */
  removeProvider: call('unlocked', byId, nothing),
  /** Asks for a place and writes the provider there as JSON; the answer is the path, or null when cancelled. */
  exportProvider: call('unlocked', byId, z.object({ path: z.string().nullable() })),
  /** Lets the person choose a file and reads it, whatever it holds; null when they cancelled. Saves nothing. */
  readProviderFile: call('unlocked', nothing, z.object({ text: z.string().nullable() })),
}
