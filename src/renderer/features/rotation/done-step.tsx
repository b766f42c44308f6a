import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import type { StepProps } from './step'

/** The end of a rotation. */
export function DoneStep({ title, header, onClose, proof }: StepProps & { proof: string }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      width="wide"
      footer={
        <Button variant="primary" autoFocus onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {header}
        <Notice tone="ok" role="status" title="Rotated">
          {proof} The old key is kept among the versions, marked as revoked.
        </Notice>
      </div>
    </Dialog>
  )
}
