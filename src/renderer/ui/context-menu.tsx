import { ContextMenu as Radix } from 'radix-ui'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import { type MenuGroups, useMenuContent } from './menu-content'

interface ContextMenuProps {
  groups: MenuGroups
  /** Where the menu is asked for, by a right click or the menu key; false when there is none for it. */
  onOpenAt: (element: Element) => boolean
  children: ReactNode
}

/** A menu of what is under the pointer or has the focus. Like `Menu`, an item acts once the focus is back. */
export function ContextMenu({ groups, onOpenAt, children }: ContextMenuProps) {
  const focused = useRef<Element | null>(null)
  const content = useMenuContent(Radix, groups, () => {
    if (focused.current instanceof HTMLElement) focused.current.focus()
  })
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
        <Radix.Content {...content} />
      </Radix.Portal>
    </Radix.Root>
  )
}
