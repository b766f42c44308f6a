import { clsx } from 'clsx'
import { CircleAlert, CircleDot, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'

const looks = {
  urgent: { Icon: CircleAlert, className: 'text-bad' },
  warning: { Icon: TriangleAlert, className: 'text-warn' },
  hint: { Icon: CircleDot, className: 'text-dim' },
} as const

/** How bad it is, by shape, colour and, for a screen reader, word. */
export function SeverityIcon({ severity, className }: { severity: Severity; className?: string }) {
  const { Icon, className: tone } = looks[severity]
  return (
    <Icon
      role="img"
      aria-label={texts.health.severities[severity]}
      className={clsx('size-4 shrink-0', tone, className)}
    />
  )
}
