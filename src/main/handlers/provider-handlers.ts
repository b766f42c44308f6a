import { succeed } from '../../shared/errors'
import { listOwnProviders } from '../store/providers'
import type { UnlockedHandlers } from './handlers'

export const providerHandlers = {
  listOwnProviders: (_input, { db }) => succeed(listOwnProviders(db)),
} satisfies Partial<UnlockedHandlers>
