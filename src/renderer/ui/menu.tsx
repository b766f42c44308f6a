import { DropdownMenu as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { MenuGroups, type MenuItem, menuClassName } from './menu-groups'

export type { MenuItem } from './menu-groups'

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
          className={menuClassName}
        >
          <MenuGroups
            parts={Radix}
            groups={groups}
            onChoose={(item) => {
              chosen.current = item
            }}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
