import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { changeMode } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { CredentialDialog } from './credential-dialog'

const words = texts.credentialForm

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
        title={words.empty.title(modeNames[mode])}
        action={
          <>
            <Button variant="primary" onClick={() => setPasting(true)}>
              {words.paste.label}
            </Button>
            {others > 0 && (
              <Button onClick={() => changeMode(other)}>{texts.common.switchToMode(modeNames[other])}</Button>
            )}
          </>
        }
      >
        {others === 0
          ? words.empty.whatToDo
          : words.empty.otherModeOnly(database.name, others, modeNames[other])}
      </EmptyState>
      {pasting && <CredentialDialog database={database} mode={mode} onClose={() => setPasting(false)} />}
    </>
  )
}
