import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { CredentialDialog } from './credential-dialog'

interface NewCredentialButtonProps {
  database: Database
  mode: Mode
}

export function NewCredentialButton({ database, mode }: NewCredentialButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {texts.credential.create}
      </Button>
      {open && <CredentialDialog database={database} mode={mode} onClose={() => setOpen(false)} />}
    </>
  )
}
