import { Globe } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { changeMode, listEnvironments } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { NewEnvironmentButton } from './new-environment-button'

/** Says what is missing when a database has no environment in the mode of the window, and offers the ways on. */
export function NoEnvironment({ database, mode }: { database: Database; mode: Mode }) {
  const other: Mode = mode === 'test' ? 'live' : 'test'
  const hasOther = listEnvironments(database, other).length > 0
  return (
    <EmptyState
      icon={<Globe />}
      title={`${database.name} has no ${modeNames[mode]} environment`}
      action={
        <>
          <NewEnvironmentButton databaseId={database.id} mode={mode} variant="primary" />
          {hasOther && <Button onClick={() => changeMode(other)}>Switch to {modeNames[other]}</Button>}
        </>
      }
    >
      An environment is a base URL with its variables. Requests and variables need one in this mode.
    </EmptyState>
  )
}
