import { clsx } from 'clsx'
import type { ContextMenu, DropdownMenu } from 'radix-ui'
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

/** Groups of items, parted by a line. */
export type MenuGroups = readonly (readonly MenuItem[])[]

/** Of the kind of menu they stand in. */
type Parts = Pick<typeof DropdownMenu | typeof ContextMenu, 'Group' | 'Separator' | 'Item'>

/** What the content of a menu is given, whatever opens it. An item acts once `returnFocus` has put the focus back where it was. */
export function useMenuContent(parts: Parts, groups: MenuGroups, returnFocus: () => void) {
  const chosen = useRef<MenuItem | null>(null)
  return {
    collisionPadding: 8,
    className: 'z-50 min-w-44 animate-appear rounded-panel bg-raised p-1 shadow-high',
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      returnFocus()
      chosen.current?.onSelect()
      chosen.current = null
    },
    children: (
      <Groups
        parts={parts}
        groups={groups}
        onChoose={(item) => {
          chosen.current = item
        }}
      />
    ),
  }
}

interface GroupsProps {
  parts: Parts
  groups: MenuGroups
  onChoose: (item: MenuItem) => void
}

function Groups({ parts: { Group, Separator, Item }, groups, onChoose }: GroupsProps) {
  return groups
    .filter((items) => items.length > 0)
    .map((items, index) => (
      <Group key={items[0]?.label}>
        {index > 0 && <Separator className="-mx-1 my-1 h-px bg-line" />}
        {items.map((item) => (
          <Item
            key={item.label}
            disabled={item.refusal !== undefined}
            onSelect={() => onChoose(item)}
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
            {item.shortcut && <span className="ml-auto pl-6 text-tiny text-faint">{item.shortcut}</span>}
          </Item>
        ))}
      </Group>
    ))
}
