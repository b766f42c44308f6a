import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { addSamples } from '../../stores/sample-store'
import { Button } from '../../ui/button'
import { notifyFailure } from '../../ui/toaster'

export function AddSamplesButton() {
  const [busy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const added = await addSamples()
    setBusy(false)
    if (!added.ok) notifyFailure(added.error)
  }
  return (
    <Button busy={busy} onClick={() => void add()}>
      {texts.samples.way.act}
    </Button>
  )
}
