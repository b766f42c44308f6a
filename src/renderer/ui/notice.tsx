import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const tones = {
  info: { className: 'bg-hover text-dim', Icon: Info },
  ok: { className: 'bg-ok-soft text-ok', Icon: CircleCheck },
  warn: { className: 'bg-warn-soft text-warn', Icon: TriangleAlert },
  bad: { className: 'bg-bad-soft text-bad', Icon: CircleAlert },
} as const

interface NoticeProps {
  tone: keyof typeof tones
  title?: string
  /** `alert` for what just went wrong: a screen reader says it at once. */
  role?: 'alert' | 'status' | 'note'
  children: ReactNode
}

/** A sentence or two that a person must not miss, in the flow of the page. */
export function Notice({ tone, title, role = 'note', children }: NoticeProps) {
  const { className, Icon } = tones[tone]
  return (
    <div role={role} className={clsx('flex gap-2 rounded-panel px-3 py-2', className)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-strong">{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  )
}
