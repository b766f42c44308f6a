import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { changeMode } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { CredentialDialog } from './credential-dialog'

interface NoCredentialsProps {
  database: Database
  mode: Mode
  /** How many there are in the other mode. */
  others: number
}

/** What to do next where a mode has no credential yet. */
export function NoCredentials({ database, mode, others }: NoCredentialsProps) {
  const [pasting, setPasting] = useState(false)
  const other = mode === 'test' ? 'live' : 'test'
  return (
    <>
      <EmptyState
        icon={<KeyRound />}
        title={`No ${modeNames[mode]} credentials yet`}
        action={
          <>
            <Button variant="primary" onClick={() => setPasting(true)}>
              Paste a key
            </Button>
            {others > 0 && <Button onClick={() => changeMode(other)}>Switch to {modeNames[other]}</Button>}
          </>
        }
      >
        {others === 0
          ? 'Paste a key and it is filed by what it looks like. From then on requests use it without showing it.'
          : `${database.name} has ${others === 1 ? 'one credential' : `${others} credentials`} for ${modeNames[other]} only.`}
      </EmptyState>
      {pasting && <CredentialDialog database={database} mode={mode} onClose={() => setPasting(false)} />}
    </>
  )
}
