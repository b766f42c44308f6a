import type { ReactNode } from 'react'

interface HomeSectionProps {
  title: string
  /** What it says while there is nothing to list. */
  empty: string
  /** Stands at the right end of the heading. */
  action?: ReactNode
  /** `HomeRow`s. */
  children: readonly ReactNode[]
}

/** A list of ways to go on, under its heading. */
export function HomeSection({ title, empty, action, children }: HomeSectionProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <div className="flex h-8 items-center gap-2 border-b border-line">
        <h2 className="flex-1 font-strong">{title}</h2>
        {action}
      </div>
      {children.length > 0 ? (
        <ul className="divide-y divide-line border-b border-line">{children}</ul>
      ) : (
        <p className="py-2 text-dim">{empty}</p>
      )}
    </section>
  )
}

interface HomeRowProps {
  /** Stands before the title. */
  icon?: ReactNode
  title: string
  /** What tells it from others, after the title. */
  detail: string
  /** Stands at the right end. */
  trailing?: ReactNode
  onOpen: () => void
}

export function HomeRow({ icon, title, detail, trailing, onOpen }: HomeRowProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="-mx-2 flex min-h-[38px] w-[calc(100%+16px)] items-center gap-2 rounded-control px-2 text-left hover:bg-hover focus-visible:-outline-offset-2"
      >
        {icon}
        <span title={title} className="min-w-0 truncate font-medium">
          {title}
        </span>
        <span title={detail} className="min-w-0 flex-1 truncate text-dim">
          {detail}
        </span>
        {trailing}
      </button>
    </li>
  )
}
