import { clsx } from 'clsx'
import { DropdownMenu as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'

export interface MenuItem {
  label: string
  icon?: ReactNode
  /** Keys that do the same, e.g. `Ctrl+L`. */
  shortcut?: string
  tone?: 'danger'
  /** Why it cannot be done now; shown with it. */
  refusal?: string | undefined
  onSelect: () => void
}

interface MenuProps {
  /** One button, which opens the menu. */
  trigger: ReactNode
  /** Groups of items, parted by a line. */
  groups: readonly (readonly MenuItem[])[]
  align?: 'start' | 'end'
}

/** A menu under a button. An item acts once the focus is back on the button, so a dialog it opens returns it there. */
export function Menu({ trigger, groups, align = 'end' }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const chosen = useRef<MenuItem | null>(null)
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild ref={button}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            button.current?.focus()
            chosen.current?.onSelect()
            chosen.current = null
          }}
          className="z-50 min-w-44 animate-appear rounded-panel bg-raised p-1 shadow-high"
        >
          {groups
            .filter((items) => items.length > 0)
            .map((items, index) => (
              <Radix.Group key={items[0]?.label}>
                {index > 0 && <Radix.Separator className="-mx-1 my-1 h-px bg-line" />}
                {items.map((item) => (
                  <Radix.Item
                    key={item.label}
                    disabled={item.refusal !== undefined}
                    onSelect={() => {
                      chosen.current = item
                    }}
                    className={clsx(
                      'flex min-h-7 max-w-72 cursor-default items-center gap-2 rounded-small px-2 outline-none select-none',
                      'data-[disabled]:text-dim data-[highlighted]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-dim',
                      item.tone === 'danger' && !item.refusal && 'text-bad [&_svg]:text-bad',
                    )}
                  >
                    {item.icon}
                    <span className="min-w-0 py-0.5">
                      {item.label}
                      {item.refusal && <span className="block text-tiny text-faint">{item.refusal}</span>}
                    </span>
                    {item.shortcut && (
                      <span className="ml-auto pl-6 text-tiny text-faint">{item.shortcut}</span>
                    )}
                  </Radix.Item>
                ))}
              </Radix.Group>
            ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
