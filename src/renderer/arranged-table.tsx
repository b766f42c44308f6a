import { changeKeptView, changeTableView, useKeptViewStore, useTableView } from './stores/kept-view-store'
import { ColumnMenu } from './ui/column-menu'
import { type Column, Table, type TableProps } from './ui/table'
import type { TableSort } from './ui/table-columns'

interface ArrangedTableProps<Row> extends Omit<TableProps<Row>, 'arrangement' | 'onArrange' | 'density'> {
  /** By which the vault remembers how it was arranged. */
  id: string
  /** The order it is in, where it can be had in another. */
  sort?: TableSort
}

/** A table as the person arranged it: its columns, their widths, the height of its rows. */
export function ArrangedTable<Row>({ id, sort, ...table }: ArrangedTableProps<Row>) {
  const arrangement = useTableView(id)
  return (
    <Table
      {...table}
      density={useDensity()}
      arrangement={{ ...arrangement, sort: sort ?? arrangement.sort }}
      onArrange={(change) => changeTableView(id, change)}
    />
  )
}

interface TableMenuProps {
  /** Of the table. */
  id: string
  columns: readonly Pick<Column<never>, 'id' | 'header' | 'isExtra' | 'isFixed'>[]
}

/** The button to arrange a table with. */
export function TableMenu({ id, columns }: TableMenuProps) {
  return (
    <ColumnMenu
      columns={columns}
      arrangement={useTableView(id)}
      onArrange={(change) => changeTableView(id, change)}
      density={useDensity()}
      onDensityChange={(density) => changeKeptView({ density })}
    />
  )
}

function useDensity() {
  return useKeptViewStore((state) => state.view?.density ?? 'comfortable')
}
