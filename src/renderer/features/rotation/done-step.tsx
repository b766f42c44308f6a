import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import type { StepProps } from './step'
import { StepDialog } from './step-dialog'

const words = texts.rotation.done

/** The end of a rotation. */
export function DoneStep({ proof, ...step }: StepProps & { proof: string }) {
  return (
    <StepDialog
      step={step}
      footer={
        <Button variant="primary" autoFocus onClick={step.onClose}>
          {texts.common.done}
        </Button>
      }
    >
      <Notice tone="ok" role="status" title={words.title}>
        {proof} {words.oldKeyKept}
      </Notice>
    </StepDialog>
  )
}
