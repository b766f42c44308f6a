import type { Database } from '../../../shared/model/database'
import { modeNames } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { useViewStore } from '../../stores/view-store'
import { Count } from '../../ui/count'
import { DatabaseBadge } from '../databases/database-badge'

/** A database in the tree: what needs attention since the last look weighs more than how many credentials it has. */
export function DatabaseRow({ database }: { database: Database }) {
  const mode = useViewStore((state) => state.mode)
  const unseen = useDatabaseStore((state) => state.unseen[database.id] ?? 0)
  const credentials = database.credentialCounts[mode]
  return (
    <span className="flex h-full items-center gap-2 px-2">
      <DatabaseBadge database={database} />
      <span title={database.name} className="min-w-0 flex-1 truncate font-medium">
        {database.name}
      </span>
      {unseen > 0 ? (
        <Count tone="warn" value={unseen} words={texts.shell.unseen(unseen)} />
      ) : (
        <Count value={credentials} words={texts.shell.credentials(credentials, modeNames[mode])} />
      )}
    </span>
  )
}
