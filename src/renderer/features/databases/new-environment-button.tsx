import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { Button, type ButtonProps } from '../../ui/button'
import { EnvironmentDialog } from './environment-dialog'

interface NewEnvironmentButtonProps extends Pick<ButtonProps, 'variant'> {
  databaseId: string
  /** The mode the new environment is offered in. */
  mode: Mode
}

/** Opens the dialog that makes an environment. */
export function NewEnvironmentButton({ databaseId, mode, variant }: NewEnvironmentButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...(variant && { variant })} onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {texts.environments.create}
      </Button>
      {open && (
        <EnvironmentDialog databaseId={databaseId} subject={{ mode }} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
