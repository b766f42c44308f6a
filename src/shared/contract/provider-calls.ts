import { z } from 'zod'
import { providerSchema } from '../providers/provider'
import { call } from './call'

export const providerCalls = {
  /** Those that a person wrote, or changed from a built-in one. */
  listOwnProviders: call('unlocked', z.void(), z.array(providerSchema)),
}
