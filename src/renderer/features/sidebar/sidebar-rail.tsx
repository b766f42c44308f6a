import { clsx } from 'clsx'
import { Ellipsis } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { openDatabase, useViewStore } from '../../stores/view-store'
import { IconButton } from '../../ui/icon-button'
import { DatabaseBadge } from '../databases/database-badge'
import { listPlaces } from '../shell/places'
import { PlaceItem } from './place-item'
import { listSections } from './sidebar-rows'

const shownAtMost = 12

interface SidebarRailProps {
  databases: readonly Database[]
  onExpand: () => void
}

/** The sidebar where there is no room for it: the places, and the databases that it shows first. */
export function SidebarRail({ databases, onExpand }: SidebarRailProps) {
  const databaseId = useViewStore((state) => state.databaseId)
  const providers = useProviderStore((state) => state.providers)
  const recentIds = useDatabaseStore((state) => state.recentIds)
  const first = new Set(listSections(providers, databases, recentIds).flatMap((section) => section.databases))
  return (
    <nav
      aria-label={texts.shell.vault}
      className="flex h-full flex-col items-center bg-side py-2.5 select-none"
    >
      <div className="flex shrink-0 flex-col gap-0.5">
        {listPlaces('top').map((place) => (
          <PlaceItem key={place} place={place} iconOnly />
        ))}
      </div>
      <span className="my-1.5 h-px w-6 shrink-0 bg-line" />
      <div className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto px-2 [scrollbar-width:none]">
        {[...first].slice(0, shownAtMost).map((database) => (
          <IconButton
            key={database.id}
            label={database.name}
            icon={<DatabaseBadge database={database} />}
            tooltipSide="right"
            aria-current={database.id === databaseId ? 'page' : undefined}
            className={clsx('focus-visible:-outline-offset-2', database.id === databaseId && 'bg-selected')}
            onClick={() => openDatabase(database.id)}
          />
        ))}
        {first.size > shownAtMost && (
          <IconButton
            label={texts.shell.showSidebar}
            icon={<Ellipsis />}
            tooltipSide="right"
            onClick={onExpand}
          />
        )}
      </div>
      <div className="flex shrink-0 flex-col gap-0.5 pt-1">
        {listPlaces('bottom').map((place) => (
          <PlaceItem key={place} place={place} iconOnly />
        ))}
      </div>
    </nav>
  )
}
