import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { removeSamples } from '../../stores/sample-store'
import { Button, type ButtonProps } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { notify, notifyFailure } from '../../ui/toaster'

const words = texts.samples

/** Takes the samples out again, after a question. */
export function RemoveSamplesButton(props: Pick<ButtonProps, 'size'>) {
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    const removed = await removeSamples()
    if (removed.ok) notify(words.removed)
    else notifyFailure(removed.error)
  }
  return (
    <>
      <Button {...props} onClick={() => setAsking(true)}>
        {words.strip.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.removeQuestion.title}
        description={words.removeQuestion.description}
        confirmLabel={words.removeQuestion.confirm}
        tone="danger"
        onConfirm={remove}
      />
    </>
  )
}
