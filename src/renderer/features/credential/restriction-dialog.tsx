import { type ReactNode, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Restriction } from '../../../shared/rules/restriction'
import { texts } from '../../../shared/texts'
import { restrictCredential } from '../../stores/credentials-store'
import { FormDialog } from '../../ui/form-dialog'
import { notify } from '../../ui/toaster'

interface RestrictionDialogProps {
  credential: Credential
  title: string
  description: string
  /** What is saved. */
  restriction: Restriction
  onClose: () => void
  children: ReactNode
}

/** The frame around a choice of what a credential may be used for. */
export function RestrictionDialog(props: RestrictionDialogProps) {
  const { credential, title, description, restriction, onClose, children } = props
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const result = await restrictCredential({ id: credential.id, ...restriction })
    setBusy(false)
    if (!result.ok) return setError(result.error.message)
    onClose()
    notify(texts.restrictions.saved(credential.title))
  }
  return (
    <FormDialog
      {...{ title, description, error, busy, onClose }}
      width="wide"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {children}
    </FormDialog>
  )
}
