import { type ReactNode, useId } from 'react'
import { Spinner } from './spinner'

interface ProgressProps {
  label: string
  children?: ReactNode
}

/** Work of which only the end is known: says what goes on and that it does. */
export function Progress({ label, children }: ProgressProps) {
  const id = useId()
  return (
    <div role="status" aria-labelledby={id} className="flex gap-2 rounded-panel bg-hover px-3 py-2 text-dim">
      <span className="mt-0.5">
        <Spinner />
      </span>
      <div>
        <p id={id} className="font-strong text-ink">
          {label}
        </p>
        {children}
      </div>
    </div>
  )
}
