import { ExternalLink, Settings, Star, StarOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { changeFavourite } from '../../stores/database-store'
import { openDatabase } from '../../stores/view-store'
import { ContextMenu } from '../../ui/context-menu'
import type { MenuItem } from '../../ui/menu'
import type { SidebarRow } from './sidebar-rows'

interface DatabaseMenuProps {
  rows: readonly SidebarRow[]
  children: ReactNode
}

/** What a right click on a database of the tree offers; one menu for all rows, whose number has no end. */
export function DatabaseMenu({ rows, children }: DatabaseMenuProps) {
  const [database, setDatabase] = useState<Database | null>(null)
  return (
    <ContextMenu
      groups={database ? groupsFor(database) : []}
      onOpenAt={(element) => {
        const id = element.closest('[data-row]')?.getAttribute('data-row')
        const row = rows.find((candidate) => candidate.id === id)
        setDatabase(row?.type === 'database' ? row.database : null)
        return row?.type === 'database'
      }}
    >
      {children}
    </ContextMenu>
  )
}

function groupsFor({ id, favourite }: Database): MenuItem[][] {
  const words = texts.databases
  return [
    [
      { label: texts.shell.open, icon: <ExternalLink />, onSelect: () => openDatabase(id) },
      {
        label: favourite ? words.removeFavourite : words.addFavourite,
        icon: favourite ? <StarOff /> : <Star />,
        onSelect: () => void changeFavourite(id, !favourite),
      },
    ],
    [
      {
        label: texts.shell.openTab(words.tabs.settings),
        icon: <Settings />,
        onSelect: () => openDatabase(id, 'settings'),
      },
    ],
  ]
}
