import type { Failure } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { loadDatabases, useDatabaseStore } from '../../stores/database-store'
import { useViewStore } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Welcome } from '../welcome/welcome'
import { DatabaseList } from './database-list'
import { DatabaseView } from './database-view'

/** The database in view, or the list of all. */
export function Databases() {
  const { databases, failure } = useDatabaseStore()
  const databaseId = useViewStore((state) => state.databaseId)
  const database = databases?.find((candidate) => candidate.id === databaseId)
  if (failure) return <DatabasesProblem failure={failure} />
  if (database) return <DatabaseView key={database.id} database={database} />
  if (!databases) return null
  return databases.length > 0 ? <DatabaseList databases={databases} /> : <Welcome />
}

/** That they cannot be read, in the place of what would show them. */
export function DatabasesProblem({ failure }: { failure: Failure }) {
  return (
    <EmptyState
      title={texts.databases.cannotBeRead}
      heading="h1"
      action={<Button onClick={() => void loadDatabases()}>{texts.common.tryAgain}</Button>}
    >
      {failure.message}
    </EmptyState>
  )
}
