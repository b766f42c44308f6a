import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { texts } from '../../shared/texts'

interface StepsProps {
  /** Accessible name. */
  label: string
  steps: readonly string[]
  /** Index of the one that it is the turn of; past the last one when all are done. */
  current: number
}

/** Where one stands in something that takes several steps. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          className={clsx('flex items-center gap-1.5', index === current ? 'font-strong' : 'text-dim')}
        >
          <span
            className={clsx(
              'numbers grid size-5 place-items-center rounded-round text-tiny font-strong',
              index < current && 'bg-ok-soft text-ok',
              index === current && 'bg-accent text-on-accent',
              index > current && 'bg-hover text-dim',
            )}
          >
            {index < current ? (
              <Check role="img" aria-label={texts.common.done} className="size-3" />
            ) : (
              index + 1
            )}
          </span>
          {step}
        </li>
      ))}
    </ol>
  )
}
