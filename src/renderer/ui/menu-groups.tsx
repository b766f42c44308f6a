import { clsx } from 'clsx'
import type { ContextMenu, DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

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

export const menuClassName = 'z-50 min-w-44 animate-appear rounded-panel bg-raised p-1 shadow-high'

interface MenuGroupsProps {
  /** Of the kind of menu they stand in. */
  parts: Pick<typeof DropdownMenu | typeof ContextMenu, 'Group' | 'Separator' | 'Item'>
  /** Groups of items, parted by a line. */
  groups: readonly (readonly MenuItem[])[]
  onChoose: (item: MenuItem) => void
}

/** What stands in a menu, whatever opens it. */
export function MenuGroups({ parts: { Group, Separator, Item }, groups, onChoose }: MenuGroupsProps) {
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
