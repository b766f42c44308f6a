import { Database } from 'lucide-react'
import { EmptyState } from '../../ui/empty-state'
import { NewDatabaseButton } from './new-database-button'

/** The vault is empty: says what comes first and what follows. */
export function Welcome() {
  return (
    <EmptyState
      icon={<Database />}
      title="Your vault is ready"
      heading="h1"
      action={<NewDatabaseButton variant="primary" size="large" />}
    >
      <p>
        Begin with a database: one company, account or installation at a provider. Then store its keys and
        send a request with one, without the key ever being shown.
      </p>
    </EmptyState>
  )
}
