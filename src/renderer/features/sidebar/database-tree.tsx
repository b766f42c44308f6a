import { type Ref, useMemo } from 'react'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { changeKeptView, useKeptViewStore } from '../../stores/kept-view-store'
import { useProviderStore } from '../../stores/provider-store'
import { openDatabase, useViewStore } from '../../stores/view-store'
import { Tree, type TreeHandle } from '../../ui/tree'
import { DatabaseMenu } from './database-menu'
import { DatabaseRow } from './database-row'
import { SectionRow } from './section-row'
import { findSections, listRows, listSections, type SidebarRow } from './sidebar-rows'

interface DatabaseTreeProps {
  ref: Ref<TreeHandle>
  databases: readonly Database[]
  search: string
}

/** All databases in their sections, or those that a search finds. */
export function DatabaseTree({ ref, databases, search }: DatabaseTreeProps) {
  const databaseId = useViewStore((state) => state.databaseId)
  const providers = useProviderStore((state) => state.providers)
  const recentIds = useDatabaseStore((state) => state.recentIds)
  const closed = useKeptViewStore((state) => state.view?.sidebar.collapsedGroups)
  const searching = search.trim() !== ''
  const rows = useMemo(
    () =>
      searching
        ? listRows(findSections(providers, databases, search), [])
        : listRows(listSections(providers, databases, recentIds), closed ?? []),
    [providers, databases, recentIds, searching, search, closed],
  )
  if (searching && rows.length === 0)
    return <p className="px-2 pt-2 text-dim">{texts.shell.nothingFound(search)}</p>
  return (
    <DatabaseMenu rows={rows}>
      <Tree
        ref={ref}
        label={texts.shell.databases}
        rows={rows}
        heightOf={heightOf}
        currentKey={databaseId}
        isCurrent={(row) => row.type === 'database' && row.database.id === databaseId}
        onChoose={choose}
        onToggle={(row) => toggle(row.id)}
      >
        {(row) =>
          row.type === 'section' ? (
            <SectionRow section={row.section} open={row.open === true} />
          ) : (
            <DatabaseRow database={row.database} />
          )
        }
      </Tree>
    </DatabaseMenu>
  )
}

function heightOf(row: SidebarRow): number {
  return row.type === 'section' ? 34 : 30
}

function choose(row: SidebarRow): void {
  if (row.type === 'database') openDatabase(row.database.id)
}

function toggle(id: string): void {
  const { view } = useKeptViewStore.getState()
  if (view === null) return
  const { collapsedGroups } = view.sidebar
  const next = collapsedGroups.includes(id)
    ? collapsedGroups.filter((closed) => closed !== id)
    : [...collapsedGroups, id]
  changeKeptView({ sidebar: { ...view.sidebar, collapsedGroups: next } })
}
