import { ClipboardPaste, Send } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { pickRecent } from '../../recent-databases'
import { useDatabaseStore } from '../../stores/database-store'
import { openOverlay } from '../../stores/overlay-store'
import { openDatabase } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { Tooltip } from '../../ui/tooltip'
import { NewDatabaseButton } from '../databases/new-database-button'

const words = texts.home

/** What one most often comes for, a click away. */
export function QuickActs({ databases }: { databases: readonly Database[] }) {
  const recentIds = useDatabaseStore((state) => state.recentIds)
  const last =
    databases.find(({ id }) => id === recentIds[0]) ?? pickRecent(databases, recentIds)[0] ?? databases[0]
  return (
    <div className="flex flex-wrap gap-2">
      {last && (
        <Tooltip content={words.openTesterOf(last.name)}>
          <Button onClick={() => openDatabase(last.id, 'requests')}>
            <Send aria-hidden className="size-4" />
            {words.openTester}
          </Button>
        </Tooltip>
      )}
      <NewDatabaseButton />
      <Button variant="primary" onClick={() => openOverlay('paste-key')}>
        <ClipboardPaste aria-hidden className="size-4" />
        {texts.pasteKey.title}
      </Button>
    </div>
  )
}
