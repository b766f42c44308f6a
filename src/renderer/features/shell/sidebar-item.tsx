import { clsx } from 'clsx'
import type { ReactNode } from 'react'

interface SidebarItemProps {
  icon: ReactNode
  label: string
  /** A number at the right edge, and the words for it on hover and for a screen reader; nothing for 0. */
  count?: { value: number; words: string }
  current: boolean
  /** Reached by Tab even while it is not the current one; the others are reached by the arrow keys. */
  tabStop?: boolean
  onSelect: () => void
}

export function SidebarItem({ icon, label, count, current, tabStop = current, onSelect }: SidebarItemProps) {
  return (
    <button
      type="button"
      aria-current={current ? 'page' : undefined}
      tabIndex={tabStop ? 0 : -1}
      onClick={onSelect}
      className={clsx(
        'flex h-[30px] w-full items-center gap-2 rounded-control px-2 text-left focus-visible:-outline-offset-2',
        // What is scrolled out of sight costs no layout, which keeps a long list light.
        '[contain-intrinsic-height:30px] [content-visibility:auto]',
        current ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate font-medium">{label}</span>
      {count !== undefined && count.value > 0 && (
        <span title={count.words} className="numbers text-tiny text-faint">
          <span aria-hidden>{count.value}</span>
          <span className="sr-only">, {count.words}</span>
        </span>
      )}
    </button>
  )
}
