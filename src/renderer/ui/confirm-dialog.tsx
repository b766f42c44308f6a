import { AlertDialog as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { texts } from '../../shared/texts'
import { Button } from './button'
import { useFocusReturn } from './use-focus-return'

interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A question, e.g. `Delete “Nordlys AS”?` */
  title: string
  /** What will happen, and whether it can be undone. */
  description: ReactNode
  /** The verb of the deed, e.g. `Delete`. */
  confirmLabel: string
  /** `danger` for what destroys or costs. */
  tone?: 'primary' | 'danger'
  /** The dialog shows progress until this ends, and closes then. */
  onConfirm: () => Promise<void> | void
  /** What it is about, in detail. */
  children?: ReactNode
}

/** Asks before a deed. The focus starts on Cancel, so that a stray Enter does nothing. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  tone = 'primary',
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false)
  const focusReturn = useFocusReturn(open)
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
    onOpenChange(false)
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...focusReturn}
          className="fixed inset-0 z-40 m-auto h-fit w-[calc(100vw-48px)] max-w-[400px] animate-appear rounded-window bg-raised p-5 shadow-high outline-none"
        >
          <Radix.Title className="text-title font-heading">{title}</Radix.Title>
          <Radix.Description className="mt-2 text-dim">{description}</Radix.Description>
          {children}
          <div className="mt-5 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{texts.common.cancel}</Button>
            </Radix.Cancel>
            <Button variant={tone} busy={busy} onClick={confirm}>
              {confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
