import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { FormEventHandler, ReactNode } from 'react'
import { texts } from '../../shared/texts'
import { IconButton } from './icon-button'
import { useFocusReturn } from './use-focus-return'

const widths = { narrow: 'max-w-[440px]', wide: 'max-w-[720px]', full: 'max-w-[1280px]' } as const

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  /** Makes body and footer one form, so that a `type="submit"` button in the footer and Enter both send it. */
  onSubmit?: FormEventHandler<HTMLFormElement>
  width?: keyof typeof widths
  children: ReactNode
}

/** A modal window: the focus stays inside, Escape closes, and the focus goes back to where it came from. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  onSubmit,
  width = 'narrow',
  children,
}: DialogProps) {
  const focusReturn = useFocusReturn(open)
  const content = (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
      {footer && (
        <footer className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">
          {footer}
        </footer>
      )}
    </>
  )
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...focusReturn}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={clsx(
            'fixed inset-0 z-40 m-auto flex h-fit max-h-[calc(100vh-64px)] w-[calc(100vw-48px)] flex-col',
            'animate-appear rounded-window bg-raised shadow-high outline-none',
            widths[width],
          )}
        >
          <header className="border-b border-line py-3 pr-12 pl-5">
            <Radix.Title className="text-title font-heading">{title}</Radix.Title>
            {description && <Radix.Description className="mt-0.5 text-dim">{description}</Radix.Description>}
          </header>
          {onSubmit ? (
            <form noValidate onSubmit={onSubmit} className="flex min-h-0 flex-1 flex-col">
              {content}
            </form>
          ) : (
            content
          )}
          <IconButton
            label={texts.common.close}
            icon={<X />}
            className="absolute top-2.5 right-3"
            onClick={() => onOpenChange(false)}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
