import { useEffect } from 'react'
import { Toaster as Sonner, toast } from 'sonner'
import type { Failure } from '../../shared/errors'
import { texts } from '../../shared/texts'

/** Where the short messages appear. Goes once into the window, and takes them along: they may name what is locked. */
export function Toaster() {
  useEffect(() => () => void toast.dismiss(), [])
  return (
    <Sonner
      containerAriaLabel={texts.controls.notifications}
      position="bottom-right"
      offset={{ bottom: 40, right: 16 }}
      gap={8}
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-[356px] items-center gap-3 rounded-panel bg-raised px-3 py-2.5 text-body text-ink shadow-high',
          error: 'border-l-4 border-bad',
          content: 'min-w-0 flex-1',
          title: 'break-words',
          description: 'text-dim',
          actionButton:
            'ml-auto h-6 shrink-0 rounded-control border border-line-strong px-2 font-medium hover:bg-hover',
        },
      }}
    />
  )
}

/** Tells that something was done; `undo` adds the button that takes it back. */
export function notify(message: string, undo?: () => void): void {
  toast(message, undo ? { duration: 10_000, action: { label: texts.common.undo, onClick: undo } } : {})
}

/** Tells that something failed where no field or panel can; nothing of what a person has just cancelled. */
export function notifyFailure(failure: Failure): void {
  if (failure.code === 'confirmation-needed') return
  toast.error(failure.message, { duration: 10_000 })
}
