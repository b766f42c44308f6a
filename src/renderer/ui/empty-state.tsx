import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** A lucide icon; its size is set here. */
  icon?: ReactNode
  title: string
  /** `h1` where the state stands for the whole view. */
  heading?: 'h1' | 'h2'
  /** What to do next, in a sentence or two. */
  children?: ReactNode
  /** The button that does it. */
  action?: ReactNode
}

export function EmptyState({ icon, title, heading: Heading = 'h2', children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex h-full max-w-[420px] flex-col items-center justify-center px-6 pt-6 pb-[12vh] text-center">
      {icon && (
        <span
          aria-hidden
          className="mb-3 grid size-10 place-items-center rounded-window border border-line bg-panel text-dim shadow-low [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <Heading className="text-title font-heading">{title}</Heading>
      {children && <div className="mt-1 text-dim">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
