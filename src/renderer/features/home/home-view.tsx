import { useDatabaseStore } from '../../stores/database-store'
import { DatabaseList } from '../databases/database-list'
import { Welcome } from '../welcome/welcome'

export function HomeView() {
  const databases = useDatabaseStore((state) => state.databases)
  if (!databases) return null
  return databases.length > 0 ? <DatabaseList databases={databases} /> : <Welcome />
}
