import { clsx } from 'clsx'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { texts } from '../../shared/texts'
import { EditableCell } from './editable-cell'
import type { Column } from './table-columns'

const words = texts.controls.table

/** The cell that is edited in its place. */
export interface EditedCell {
  readonly index: number
  readonly columnId: string
}

interface TableRowProps<Row> {
  index: number
  /** Undefined while it is not loaded. */
  row: Row | undefined
  columns: readonly Column<Row>[]
  gridTemplateColumns: string
  height: number
  top: number
  isActive: boolean
  /** Shown elsewhere. */
  isOpen: boolean
  /** Null where rows cannot be marked. */
  isMarked: boolean | null
  /** What its check box is called by. */
  name: string
  /** The column whose cell is edited. */
  edited: string | null
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: () => void
  onClick: (event: MouseEvent) => void
  onMark: () => void
  onEdit: (columnId: string) => void
  onEndEdit: (step: -1 | 0 | 1) => void
}

export const tableLine = 'grid min-w-fit items-center gap-x-4 border-b border-line px-4'

/** One row of a Table. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { index, row, columns, gridTemplateColumns, height, top, isOpen, isMarked, edited } = props
  /** What opens beside the table at the first click of a double click may move the columns. */
  const clickedColumn = useRef<string | null>(null)
  const columnAt = (event: MouseEvent) =>
    (event.target instanceof Element && event.target.closest('td')?.getAttribute('data-column')) || null
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={isOpen || undefined}
      aria-selected={isMarked ?? undefined}
      aria-busy={row === undefined || undefined}
      tabIndex={props.isActive ? 0 : -1}
      onKeyDown={props.onKeyDown}
      onFocus={(event) => event.target === event.currentTarget && props.onFocus()}
      // A range of rows is meant and not the text between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => {
        if (edited !== null) return
        if (event.detail === 1) clickedColumn.current = columnAt(event)
        props.onClick(event)
      }}
      onDoubleClick={() => {
        const column = columns.find(({ id }) => id === clickedColumn.current)
        if (column?.edit) props.onEdit(column.id)
      }}
      style={{ gridTemplateColumns, height, translate: `0 ${top}px` }}
      className={clsx(
        tableLine,
        'absolute inset-x-0 top-0 cursor-default focus-visible:-outline-offset-2',
        isOpen || isMarked ? 'bg-selected' : 'hover:bg-hover',
        // The message below a cell lies over the rows that follow.
        edited !== null && 'z-[5]',
      )}
    >
      {isMarked !== null && (
        <td>
          <label className="-ml-1 flex size-6 items-center justify-center">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={words.select(props.name)}
              checked={isMarked}
              onClick={(event) => event.stopPropagation()}
              onChange={props.onMark}
              className="size-3.5 accent-accent"
            />
          </label>
        </td>
      )}
      {row === undefined ? (
        <td className="text-faint">{words.loading}</td>
      ) : (
        columns.map((column) => (
          <td
            key={column.id}
            data-column={column.id}
            className={clsx(
              'min-w-0',
              column.align === 'end' && 'numbers text-right',
              edited === column.id ? 'relative' : 'truncate',
            )}
          >
            {edited === column.id && column.edit ? (
              <EditableCell label={column.header} edit={column.edit} row={row} onEnd={props.onEndEdit} />
            ) : (
              column.cell(row)
            )}
          </td>
        ))
      )}
    </tr>
  )
}
