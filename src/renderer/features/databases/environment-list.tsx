import { useState } from 'react'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { ModePill } from '../../ui/mode-pill'
import { EnvironmentDialog } from './environment-dialog'
import { NewEnvironmentButton } from './new-environment-button'

const words = texts.environments

/** The environments of a database in both modes, each with a button that edits it. */
export function EnvironmentList({ database, mode }: { database: Database; mode: Mode }) {
  const [edited, setEdited] = useState<Environment | null>(null)
  return (
    <>
      {database.environments.length === 0 ? (
        <p className="mb-3 text-dim">{words.noneYet}</p>
      ) : (
        <ul className="mb-3 divide-y divide-line rounded-panel border border-line bg-panel">
          {database.environments.map((environment) => (
            <li key={environment.id} className="flex min-h-[38px] items-center gap-3 py-1 pr-1.5 pl-3">
              <span className="w-14 shrink-0">
                <ModePill mode={environment.mode} />
              </span>
              <span className="w-28 shrink-0 truncate font-medium">{environment.name}</span>
              <span
                title={environment.baseUrl}
                className="min-w-0 flex-1 truncate font-mono text-mono text-dim"
              >
                {environment.baseUrl}
              </span>
              <Button
                variant="ghost"
                size="small"
                aria-label={words.editNamed(environment.name)}
                onClick={() => setEdited(environment)}
              >
                {words.edit}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewEnvironmentButton databaseId={database.id} mode={mode} />
      {edited && (
        <EnvironmentDialog
          databaseId={database.id}
          subject={{ environment: edited }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
