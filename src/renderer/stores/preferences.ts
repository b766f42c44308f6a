import type { Result } from '../../shared/errors'
import type { Preferences } from '../../shared/model/preferences'
import { bridge } from '../bridge'
import { useVaultStore } from './vault-store'

/** How the person likes the window; the vault status brings it, with the first answer there is. */
export function usePreferences(): Preferences | undefined {
  return useVaultStore((state) => state.status?.preferences)
}

export function showPreferences(preferences: Preferences): void {
  useVaultStore.setState(({ status }) => ({ status: status && { ...status, preferences } }))
}

export async function changePreferences(change: Partial<Preferences>): Promise<Result<Preferences> | null> {
  const preferences = useVaultStore.getState().status?.preferences
  if (preferences === undefined) return null
  const result = await bridge.updatePreferences({ ...preferences, ...change })
  if (result.ok) showPreferences(result.value)
  return result
}
