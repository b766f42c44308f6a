import { Plus } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { Button, type ButtonProps } from '../../ui/button'
import { NewDatabaseDialog } from './new-database-dialog'

/** Opens the dialog that makes a database. */
export function NewDatabaseButton(props: Pick<ButtonProps, 'variant' | 'size' | 'className'>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {texts.databases.create}
      </Button>
      {open && <NewDatabaseDialog onClose={() => setOpen(false)} />}
    </>
  )
}
