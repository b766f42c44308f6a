import { ArrowDown, ArrowUp, Settings2 } from 'lucide-react'
import { Popover } from 'radix-ui'
import { texts } from '../../shared/texts'
import { Button } from './button'
import { IconButton } from './icon-button'
import { SegmentedControl } from './segmented-control'
import type { Density } from './table'
import { type Arrangement, type Column, isShown, moveColumn, orderColumns } from './table-columns'

const words = texts.controls.table

interface ColumnMenuProps {
  columns: readonly Pick<Column<never>, 'id' | 'header' | 'isExtra' | 'isFixed'>[]
  arrangement: Arrangement
  onArrange: (change: Partial<Arrangement>) => void
  density: Density
  onDensityChange: (density: Density) => void
}

/** Which columns a table shows, in which order, and how close its rows stand. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { columns, arrangement, onArrange, density, onDensityChange } = props
  const ordered = orderColumns(columns, arrangement)
  const move = (id: string, places: -1 | 1) => {
    const order = moveColumn(columns, arrangement, id, places)
    if (order) onArrange({ order })
  }
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button>
          <Settings2 aria-hidden className="size-3.5" />
          {words.columns}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={words.columns}
          className="z-50 flex max-h-[min(560px,var(--radix-popover-content-available-height))] w-72 animate-appear flex-col rounded-panel bg-raised shadow-high outline-none"
        >
          <ul className="min-h-0 flex-1 overflow-y-auto p-1">
            {ordered.map((column, index) => (
              <li key={column.id} className="flex items-center gap-1 rounded-small pl-2 hover:bg-hover">
                <label className="flex min-h-7 min-w-0 flex-1 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={isShown(column, arrangement)}
                    disabled={column.isFixed}
                    onChange={(event) =>
                      onArrange({ shown: { ...arrangement.shown, [column.id]: event.target.checked } })
                    }
                    className="size-3.5 shrink-0 accent-accent"
                  />
                  <span className="truncate">{column.header}</span>
                  {column.isFixed && <span className="text-tiny text-faint">{words.alwaysShown}</span>}
                </label>
                <IconButton
                  size="small"
                  label={words.moveUp(column.header)}
                  icon={<ArrowUp />}
                  aria-disabled={index === 0}
                  onClick={() => move(column.id, -1)}
                />
                <IconButton
                  size="small"
                  label={words.moveDown(column.header)}
                  icon={<ArrowDown />}
                  aria-disabled={index === ordered.length - 1}
                  onClick={() => move(column.id, 1)}
                />
              </li>
            ))}
          </ul>
          <div className="flex flex-col gap-2 border-t border-line p-3">
            <SegmentedControl
              label={words.density}
              value={density}
              onValueChange={onDensityChange}
              options={[
                { value: 'comfortable', label: words.comfortable },
                { value: 'compact', label: words.compact },
              ]}
            />
            <p className="text-tiny text-dim">{words.howToResize}</p>
            <Button
              size="small"
              variant="ghost"
              className="self-start"
              onClick={() => onArrange({ order: [], shown: {}, widths: {} })}
            >
              {words.reset}
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
