import { loadDatabases, useDatabaseStore } from '../../stores/database-store'
import { useViewStore } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { DatabaseList } from '../databases/database-list'
import { DatabaseView } from '../databases/database-view'
import { Welcome } from '../databases/welcome'

/** What stands beside the sidebar. */
export function MainView() {
  const { databases, failure } = useDatabaseStore()
  const databaseId = useViewStore((state) => state.databaseId)
  const database = databases?.find((candidate) => candidate.id === databaseId)
  return (
    <main key={databaseId} ref={focusWhenLost} tabIndex={-1} className="h-full min-w-0 outline-none">
      {failure ? (
        <EmptyState
          title="The databases cannot be read"
          heading="h1"
          action={<Button onClick={() => void loadDatabases()}>Try again</Button>}
        >
          {failure.message}
        </EmptyState>
      ) : database ? (
        <DatabaseView key={database.id} database={database} />
      ) : databases && databases.length > 0 ? (
        <DatabaseList databases={databases} />
      ) : (
        databases && <Welcome />
      )}
    </main>
  )
}

/** What the view was opened from may be gone, and the focus with it: then it goes on from the view itself. */
function focusWhenLost(view: HTMLElement | null): void {
  if (document.activeElement === document.body) view?.focus()
}
