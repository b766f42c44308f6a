import type { Database } from '../../../shared/model/database'
import type { Providers } from '../../../shared/providers'
import type { Provider } from '../../../shared/providers/provider'
import { compareNames } from '../../compare-names'

interface ProviderGroup {
  provider: Provider
  databases: Database[]
}

/**
 * The databases whose name contains `search` (any case, any accent), sorted by name under their providers, which keep
 * the order in which they are offered. Providers without any are left out.
 */
export function groupByProvider(
  providers: Providers,
  databases: readonly Database[],
  search: string,
): ProviderGroup[] {
  const wanted = fold(search)
  const found = databases.filter((database) => fold(database.name).includes(wanted))
  return providers
    .map((provider) => ({
      provider,
      databases: found.filter((database) => database.providerId === provider.id).sort(compareNames),
    }))
    .filter((group) => group.databases.length > 0)
}

/** Without case and accents, so that `nordlys` finds `Nørdlýs`; ø has no decomposition and is mapped by hand. */
function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o')
}
