import { DropdownMenu as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { type MenuGroups, useMenuContent } from './menu-content'

export type { MenuItem } from './menu-content'

interface MenuProps {
  /** One button, which opens the menu. */
  trigger: ReactNode
  groups: MenuGroups
  align?: 'start' | 'end'
}

/** A menu under a button. An item acts once the focus is back on the button, so a dialog it opens returns it there. */
export function Menu({ trigger, groups, align = 'end' }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const content = useMenuContent(Radix, groups, () => button.current?.focus())
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild ref={button}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align={align} sideOffset={4} {...content} />
      </Radix.Portal>
    </Radix.Root>
  )
}
