import { builtInProviders, joinProviders, type Providers } from '../../shared/providers'
import { bridge } from '../bridge'
import { notifyFailure } from '../ui/toaster'
import { resettable } from './resettable'

interface ProviderState {
  /** All that there are in the vault; until they are read, those that come with Latchkey. */
  providers: Providers
  /** Ids of those that a person wrote, or changed from a built-in one. */
  ownIds: readonly string[]
}

export const useProviderStore = resettable<ProviderState>({
  providers: builtInProviders,
  ownIds: [],
})

/** Those that are known now, for what is not drawn anew when they change. */
export function listProviders(): Providers {
  return useProviderStore.getState().providers
}

export async function loadProviders(): Promise<void> {
  const result = await bridge.listOwnProviders()
  if (result.ok)
    useProviderStore.setState({
      providers: joinProviders(result.value),
      ownIds: result.value.map(({ id }) => id),
    })
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') notifyFailure(result.error)
}
