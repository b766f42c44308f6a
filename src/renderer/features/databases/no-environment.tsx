import { Globe } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { changeMode, listEnvironments } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { NewEnvironmentButton } from './new-environment-button'

const words = texts.environments.missing

/** Says what is missing when a database has no environment in the mode of the window, and offers the ways on. */
export function NoEnvironment({ database, mode }: { database: Database; mode: Mode }) {
  const other: Mode = mode === 'test' ? 'live' : 'test'
  const hasOther = listEnvironments(database, other).length > 0
  return (
    <EmptyState
      icon={<Globe />}
      title={words.title(database.name, modeNames[mode])}
      action={
        <>
          <NewEnvironmentButton databaseId={database.id} mode={mode} variant="primary" />
          {hasOther && (
            <Button onClick={() => changeMode(other)}>{texts.common.switchToMode(modeNames[other])}</Button>
          )}
        </>
      }
    >
      {words.whatItIs}
    </EmptyState>
  )
}
