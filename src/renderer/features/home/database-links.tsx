import type { Database } from '../../../shared/model/database'
import { modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { openDatabase, useViewStore } from '../../stores/view-store'
import { Count } from '../../ui/count'
import { DatabaseBadge } from '../databases/database-badge'
import { HomeRow, HomeSection } from './home-section'

interface DatabaseLinksProps {
  title: string
  empty: string
  databases: readonly Database[]
}

/** Some databases, each a click away. */
export function DatabaseLinks({ title, empty, databases }: DatabaseLinksProps) {
  const mode = useViewStore((state) => state.mode)
  const providers = useProviderStore((state) => state.providers)
  const unseen = useDatabaseStore((state) => state.unseen)
  return (
    <HomeSection title={title} empty={empty}>
      {databases.map((database) => {
        const warnings = unseen[database.id] ?? 0
        const credentials = database.credentialCounts[mode]
        return (
          <HomeRow
            key={database.id}
            icon={<DatabaseBadge database={database} />}
            title={database.name}
            detail={getProvider(providers, database.providerId).name}
            trailing={
              warnings > 0 ? (
                <Count tone="warn" value={warnings} words={texts.shell.unseen(warnings)} />
              ) : (
                <Count value={credentials} words={texts.shell.credentials(credentials, modeNames[mode])} />
              )
            }
            onOpen={() => openDatabase(database.id)}
          />
        )
      })}
    </HomeSection>
  )
}
