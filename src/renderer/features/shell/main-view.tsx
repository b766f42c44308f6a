import { type ComponentType, lazy, Suspense } from 'react'
import type { Place } from '../../../shared/model/view-state'
import { loadDatabases, useDatabaseStore } from '../../stores/database-store'
import { useViewStore } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { DatabaseList } from '../databases/database-list'
import { DatabaseView } from '../databases/database-view'
import { Welcome } from '../databases/welcome'

const places: Record<Place, ComponentType> = {
  databases: Databases,
  trash: lazy(async () => ({ default: (await import('../trash/trash-view')).TrashView })),
  audit: lazy(async () => ({ default: (await import('../audit/audit-view')).AuditView })),
  settings: lazy(async () => ({ default: (await import('../settings/settings-view')).SettingsView })),
}

/** What stands beside the sidebar. */
export function MainView() {
  const place = useViewStore((state) => state.place)
  const databaseId = useViewStore((state) => state.databaseId)
  const Shown = places[place]
  return (
    <main key={databaseId ?? place} ref={focusWhenLost} tabIndex={-1} className="h-full min-w-0 outline-none">
      <Suspense>
        <Shown />
      </Suspense>
    </main>
  )
}

function Databases() {
  const { databases, failure } = useDatabaseStore()
  const databaseId = useViewStore((state) => state.databaseId)
  const database = databases?.find((candidate) => candidate.id === databaseId)
  if (failure) {
    return (
      <EmptyState
        title="The databases cannot be read"
        heading="h1"
        action={<Button onClick={() => void loadDatabases()}>Try again</Button>}
      >
        {failure.message}
      </EmptyState>
    )
  }
  if (database) return <DatabaseView key={database.id} database={database} />
  if (!databases) return null
  return databases.length > 0 ? <DatabaseList databases={databases} /> : <Welcome />
}

/** What the view was opened from may be gone, and the focus with it: then it goes on from the view itself. */
function focusWhenLost(view: HTMLElement | null): void {
  if (document.activeElement === document.body) view?.focus()
}
