import { ContextMenu as Radix } from 'radix-ui'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import { MenuGroups, type MenuItem, menuClassName } from './menu-groups'

interface ContextMenuProps {
  groups: readonly (readonly MenuItem[])[]
  /** Where the menu is asked for, by a right click or the menu key; false when there is none for it. */
  onOpenAt: (element: Element) => boolean
  children: ReactNode
}

/** A menu of what is under the pointer or has the focus. Like `Menu`, an item acts once the focus is back. */
export function ContextMenu({ groups, onOpenAt, children }: ContextMenuProps) {
  const focused = useRef<Element | null>(null)
  const chosen = useRef<MenuItem | null>(null)
  const open = (event: MouseEvent) => {
    focused.current = document.activeElement
    if (!(event.target instanceof Element) || !onOpenAt(event.target)) event.preventDefault()
  }
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger className="contents" onContextMenu={open}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (focused.current instanceof HTMLElement) focused.current.focus()
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
