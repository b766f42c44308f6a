import { clsx } from 'clsx'
import { RadioGroup } from 'radix-ui'
import type { KeyboardEvent, ReactNode } from 'react'

const tones = {
  neutral: 'data-[state=checked]:bg-hover data-[state=checked]:text-ink',
  test: 'uppercase tracking-wide data-[state=checked]:bg-test-soft data-[state=checked]:text-test',
  live: 'uppercase tracking-wide data-[state=checked]:bg-live data-[state=checked]:text-on-live',
} as const

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

interface SegmentedControlProps<Value extends string> {
  /** Accessible name of the group. */
  label: string
  value: Value
  onValueChange: (value: Value) => void
  options: readonly { value: Value; label: string; icon?: ReactNode; tone?: keyof typeof tones }[]
}

/** A few choices of which one holds: a radio group in one line, arrow keys choose. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: SegmentedControlProps<Value>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onValueChange(option.value)
  }
  // Radix moves the focus and chooses only while the key is still down: a quick press would choose nothing.
  const chooseByArrow = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    const at = options.findIndex((option) => option.value === value)
    const option = options[(at + step + options.length) % options.length]
    if (option) onValueChange(option.value)
  }
  return (
    <RadioGroup.Root
      aria-label={label}
      orientation="horizontal"
      value={value}
      onValueChange={choose}
      onKeyDown={chooseByArrow}
      className="inline-flex h-7 shrink-0 rounded-panel border border-line-strong bg-panel p-0.5 shadow-low"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className={clsx(
            'inline-flex items-center gap-1.5 rounded-small px-2.5 font-strong text-dim',
            'not-data-[state=checked]:enabled:hover:text-ink focus-visible:outline-offset-1 disabled:opacity-60',
            tones[option.tone ?? 'neutral'],
          )}
        >
          {option.icon}
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
