import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useId, useState } from 'react'
import { PickerList } from './picker-list'
import type { PickerOption } from './picker-options'

interface PickerProps<Value> {
  /** Accessible name. */
  label: string
  options: readonly PickerOption<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  /** What stands on the closed control; the label of the chosen option when left out. */
  children?: ReactNode
  /** In px; at least as wide as the control. */
  listWidth?: number
  className?: string
}

/**
 * A choice from a list whose options can say more than their name, as the select-only combobox of the ARIA Authoring
 * Practices Guide. Its list can be searched when it is long, and costs what is in sight.
 */
export function Picker<Value extends string | null>({
  label,
  options,
  value,
  onValueChange,
  children,
  listWidth = 0,
  className,
}: PickerProps<Value>) {
  const listId = useId()
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          role="combobox"
          aria-label={label}
          aria-haspopup="listbox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            setOpen(true)
          }}
          className={clsx('flex min-w-0 items-center gap-2 text-left', className)}
        >
          <span className="flex min-w-0 flex-1 items-center gap-2">
            {children ?? <span className="truncate">{chosen?.label}</span>}
          </span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-dim" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          style={{ width: `max(var(--radix-popover-trigger-width), ${listWidth}px)` }}
          className="z-50 max-w-[calc(100vw-16px)] animate-appear rounded-panel bg-raised p-1 shadow-high outline-none"
        >
          <PickerList
            {...{ listId, label, options, value }}
            onChoose={(option) => {
              setOpen(false)
              onValueChange(option.value)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
