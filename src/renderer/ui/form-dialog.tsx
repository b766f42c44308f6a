import type { FormEventHandler, ReactNode } from 'react'
import { texts } from '../../shared/texts'
import { Button } from './button'
import { Dialog } from './dialog'
import { FormError } from './form-error'

interface FormDialogProps {
  title: string
  description?: ReactNode
  width?: 'narrow' | 'wide'
  /** The verb of the deed. */
  submitLabel?: string
  /** What is wrong with the form as a whole. */
  error: string | undefined
  busy: boolean
  /** Stands on the left of the buttons. */
  aside?: ReactNode
  onSubmit: FormEventHandler<HTMLFormElement>
  onClose: () => void
  /** What Cancel does, where it is more than to close. */
  onCancel?: () => void
  /** Fields, one below the other. */
  children: ReactNode
}

/** An open dialog that is one form: fields, what is wrong with them as a whole, Cancel, and the button that sends it. */
export function FormDialog({
  title,
  description,
  width = 'narrow',
  submitLabel = texts.common.save,
  error,
  busy,
  aside,
  onSubmit,
  onClose,
  onCancel = onClose,
  children,
}: FormDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      {...{ title, description, width, onSubmit }}
      footer={
        <>
          {aside && <div className="mr-auto">{aside}</div>}
          <Button onClick={onCancel}>{texts.common.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={error} />
        {children}
      </div>
    </Dialog>
  )
}
