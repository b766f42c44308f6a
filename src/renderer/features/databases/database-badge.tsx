import type { Database } from '../../../shared/model/database'
import { getProvider } from '../../../shared/providers'
import { useProviderStore } from '../../stores/provider-store'
import { Badge } from '../../ui/badge'
import { badgeOf } from './database-looks'

interface DatabaseBadgeProps {
  database: Pick<Database, 'providerId' | 'colour' | 'icon'>
  size?: 'small' | 'large'
}

/** The square of a database in its colour. Decoration: the name always stands beside it. */
export function DatabaseBadge({ database, size = 'small' }: DatabaseBadgeProps) {
  const providers = useProviderStore((state) => state.providers)
  return <Badge {...badgeOf(database, getProvider(providers, database.providerId))} size={size} />
}
