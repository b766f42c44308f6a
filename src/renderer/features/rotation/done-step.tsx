import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { StepProps } from './step'
import { StepDialog } from './step-dialog'

/** The end of a rotation. */
export function DoneStep({ proof, ...step }: StepProps & { proof: string }) {
  return (
    <StepDialog
      step={step}
      footer={
        <Button variant="primary" autoFocus onClick={step.onClose}>
          Done
        </Button>
      }
    >
      <Notice tone="ok" role="status" title="Rotated">
        {proof} The old key is kept among the versions, marked as revoked.
      </Notice>
    </StepDialog>
  )
}
