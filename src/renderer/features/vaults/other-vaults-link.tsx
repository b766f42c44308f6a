import { lazy, Suspense, useState } from 'react'
import { texts } from '../../../shared/texts'
import { TextButton } from '../../ui/text-button'

// Most people have one vault, so the list of several stays out of the first screen.
const VaultsDialog = lazy(async () => ({ default: (await import('./vaults-dialog')).VaultsDialog }))

/** The way to the other vaults while none is open. */
export function OtherVaultsLink() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{texts.vaults.others}</TextButton>
      {open && (
        <Suspense>
          <VaultsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
