import { useVirtualizer } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { Check, Search } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { texts } from '../../shared/texts'
import { findOptions, type PickerOption, rowsOf, stepOption } from './picker-options'

interface PickerListProps<Value> {
  listId: string
  label: string
  options: readonly PickerOption<Value>[]
  value: Value
  onChoose: (option: PickerOption<Value>) => void
}

const rowHeight = 30
const rowsInSight = 10
/** With so many options a person would rather type than look. */
const searchFrom = 10

/** The open list of a Picker, with a search field above a long one. Whichever is first has the focus and the keys. */
export function PickerList<Value extends string | null>({
  listId,
  label,
  options,
  value,
  onChoose,
}: PickerListProps<Value>) {
  const [search, setSearch] = useState('')
  const [activeValue, setActiveValue] = useState(value)
  const scroller = useRef<HTMLDivElement>(null)
  const searchable = options.length >= searchFrom
  const found = findOptions(options, search)
  const active = found.find((option) => option.value === activeValue) ?? found[0]
  const rows = rowsOf(found)
  const rowOf = (option: PickerOption<Value> | undefined) =>
    rows.findIndex((row) => row.type === 'option' && row.option === option)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 0, height: rowsInSight * rowHeight },
    initialOffset: Math.max(0, rowOf(active) - rowsInSight / 2) * rowHeight,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    // In a search field letters, Home and End belong to the text.
    const forText = searchable && !event.key.startsWith('Arrow')
    const next = forText ? undefined : stepOption(found, active, event.key)
    if (next) {
      setActiveValue(next.value)
      virtualizer.scrollToIndex(rowOf(next))
    } else if (active && (event.key === 'Enter' || (event.key === ' ' && !searchable))) {
      onChoose(active)
    } else return
    event.preventDefault()
  }
  const idOf = (option: PickerOption<Value>) => `${listId}-${option.value ?? 'none'}`
  const keys = { onKeyDown, 'aria-activedescendant': active && idOf(active) }

  return (
    <>
      {searchable && (
        <div className="-mx-1 mb-1 flex items-center gap-2 border-b border-line px-3 pb-1">
          <Search aria-hidden className="size-3.5 shrink-0 text-dim" />
          <input
            type="text"
            role="combobox"
            aria-label={texts.controls.searchIn(label)}
            aria-expanded
            aria-controls={listId}
            aria-autocomplete="list"
            placeholder={texts.common.search}
            spellCheck={false}
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="h-7 min-w-0 flex-1 bg-transparent outline-none"
            {...keys}
          />
        </div>
      )}
      {found.length === 0 && (
        <p role="status" className="px-2 py-1 text-dim">
          {texts.common.nothingFound}
        </p>
      )}
      <div
        ref={scroller}
        id={listId}
        role="listbox"
        aria-label={label}
        tabIndex={searchable ? -1 : 0}
        style={{ maxHeight: rowsInSight * rowHeight }}
        className="overflow-y-auto outline-none"
        {...(searchable ? {} : keys)}
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            const place = { height: rowHeight, translate: `0 ${item.start}px` }
            if (row?.type === 'group') {
              return (
                <div
                  key={`group ${row.name}`}
                  role="presentation"
                  style={place}
                  className="absolute inset-x-0 top-0 flex items-end px-2 pb-1 text-tiny font-strong text-faint"
                >
                  {row.name}
                </div>
              )
            }
            if (!row) return null
            const { option } = row
            return (
              <div
                key={option.value ?? 'none'}
                id={idOf(option)}
                role="option"
                aria-selected={option.value === value}
                aria-setsize={found.length}
                aria-posinset={found.indexOf(option) + 1}
                tabIndex={-1}
                style={place}
                onPointerMove={() => setActiveValue(option.value)}
                onClick={() => onChoose(option)}
                onKeyDown={onKeyDown}
                className={clsx(
                  'absolute inset-x-0 top-0 flex cursor-default items-center gap-2 rounded-small px-2',
                  option === active && 'bg-hover',
                )}
              >
                <Check
                  aria-hidden
                  className={clsx('size-3.5 shrink-0', option.value === value ? 'text-accent' : 'invisible')}
                />
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.detail}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
