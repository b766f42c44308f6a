import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { texts } from '../../shared/texts'
import { Kbd } from './kbd'
import { useBestSelected } from './use-best-selected'
import { useFocusReturn } from './use-focus-return'

export interface CommandItem {
  /** Tells it from all others in the menu. */
  id: string
  label: ReactNode
  /** Where it is or what it belongs to. */
  detail?: ReactNode
  icon?: ReactNode
  /** Keys that do the same. */
  shortcut?: string
  onSelect: () => void
}

export interface CommandGroup {
  heading: string
  items: readonly CommandItem[]
}

interface CommandMenuProps {
  onClose: () => void
  /** Accessible name. */
  label: string
  placeholder: string
  search: string
  onSearchChange: (search: string) => void
  /** What fits the search, best first; groups without items are left out. */
  groups: readonly CommandGroup[]
  /** The groups are still those of an earlier search. */
  pending: boolean
  /** What to say when nothing fits. */
  empty: string
  /** Something to know about the search, told by a screen reader too. */
  status: string | null
  /** The item that keys mean by themselves. */
  findByKeys?: (event: globalThis.KeyboardEvent) => CommandItem | undefined
}

/** A field over everything else, with what one can do with what is typed: arrow keys move, Enter does it and leaves, as Escape does. */
export function CommandMenu({ onClose, label, placeholder, ...menu }: CommandMenuProps) {
  const { search, onSearchChange, groups, pending, empty, status, findByKeys } = menu
  const focusReturn = useFocusReturn(true)
  /** Acts once the focus is back where it was, so that a dialog it opens returns it there. */
  const done = useRef<CommandItem>(null)
  const shown = groups.filter(({ items }) => items.length > 0)
  const items = shown.flatMap((group) => group.items)
  const { onKeyDown, ...selection } = useBestSelected(
    search,
    items.map(({ id }) => id),
  )
  const finish = (item: CommandItem) => {
    done.current = item
    onClose()
  }
  /** Enter came before what fits was known: it means the best of it. */
  const [entered, setEntered] = useState(false)
  const best = items.find(({ id }) => id === selection.value)
  const finishEntered = useEffectEvent(() => {
    setEntered(false)
    if (best) finish(best)
  })
  useEffect(() => {
    if (entered && !pending) finishEntered()
  }, [entered, pending])
  const keyDown = (event: KeyboardEvent) => {
    const meant = findByKeys?.(event.nativeEvent)
    if (meant) {
      event.preventDefault()
      finish(meant)
      return
    }
    onKeyDown(event)
    if (event.key !== 'Enter' || !pending) return
    event.preventDefault()
    setEntered(true)
  }
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          onCloseAutoFocus={(event) => {
            focusReturn.onCloseAutoFocus(event)
            done.current?.onSelect()
          }}
          aria-describedby={undefined}
          className="fixed inset-x-0 top-[12vh] z-40 mx-auto w-[calc(100vw-48px)] max-w-[600px] animate-appear overflow-hidden rounded-window bg-raised shadow-high outline-none"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <Command label={label} shouldFilter={false} loop {...selection} onKeyDown={keyDown}>
            <div className="flex items-center gap-2.5 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-dim" />
              <Command.Input
                autoFocus
                value={search}
                onValueChange={onSearchChange}
                placeholder={placeholder}
                className="h-11 min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-faint"
              />
            </div>
            <Command.List label={texts.controls.results} className="max-h-[52vh] overflow-y-auto p-1.5">
              {shown.length === 0 && <p className="px-3 py-6 text-center text-dim">{empty}</p>}
              {shown.map(({ heading, items }) => (
                <Command.Group
                  key={heading}
                  heading={heading}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-tiny [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-faint"
                >
                  {items.map((item) => (
                    <CommandRow key={item.id} {...item} onSelect={() => finish(item)} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
          <p role="status" className="border-t border-line px-4 py-2 text-tiny text-dim empty:hidden">
            {status}
          </p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function CommandRow({ id, label, detail, icon, shortcut, onSelect }: CommandItem) {
  return (
    <Command.Item
      value={id}
      onSelect={onSelect}
      className="flex h-9 cursor-default items-center gap-2.5 rounded-control px-2.5 select-none data-[selected=true]:bg-selected [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-dim"
    >
      {icon}
      <span className="min-w-0 truncate">{label}</span>
      {detail && <span className="min-w-0 flex-1 truncate text-dim">{detail}</span>}
      {shortcut && (
        <span className="ml-auto">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </Command.Item>
  )
}
