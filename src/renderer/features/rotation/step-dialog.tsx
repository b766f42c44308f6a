import type { ReactNode } from 'react'
import { Dialog } from '../../ui/dialog'
import type { StepProps } from './step'

interface StepDialogProps {
  step: Pick<StepProps, 'title' | 'header' | 'onClose'>
  /** What is in use now. */
  description?: string
  /** Buttons, the main one last. */
  footer: ReactNode
  children: ReactNode
}

/** The window of one step. Closing it leaves the rotation where it is. */
export function StepDialog({ step: { title, header, onClose }, children, ...rest }: StepDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} width="wide" {...rest}>
      <div className="flex flex-col gap-4">
        {header}
        {children}
      </div>
    </Dialog>
  )
}
