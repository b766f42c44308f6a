import { Database, Globe, KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TrashedItem, TrashedKind } from '../../../shared/model/trash'
import { Button } from '../../ui/button'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'

const kinds: Record<TrashedKind, { label: string; icon: ReactNode }> = {
  database: { label: 'Database', icon: <Database aria-hidden className="size-4 shrink-0 text-dim" /> },
  environment: { label: 'Environment', icon: <Globe aria-hidden className="size-4 shrink-0 text-dim" /> },
  credential: { label: 'Credential', icon: <KeyRound aria-hidden className="size-4 shrink-0 text-dim" /> },
}

interface TrashActions {
  onRestore: (item: TrashedItem) => void
  onRemove: (item: TrashedItem) => void
}

/** All there is to see, or what is left in a narrow window: the icon tells the kind there. */
export function trashColumns({ onRestore, onRemove }: TrashActions, roomy: boolean): Column<TrashedItem>[] {
  const columns: Column<TrashedItem>[] = [
    {
      id: 'name',
      header: 'Name',
      width: 'minmax(140px, 2fr)',
      cell: ({ name, kind }) => (
        <span className="flex items-center gap-2">
          {kinds[kind].icon}
          <span title={name} className="truncate font-medium">
            {name}
          </span>
        </span>
      ),
    },
    {
      id: 'kind',
      header: 'Kind',
      width: '84px',
      cell: ({ kind }) => <span className="text-dim">{kinds[kind].label}</span>,
    },
    {
      id: 'place',
      header: 'Was in',
      width: 'minmax(90px, 1fr)',
      cell: ({ place }) => (
        <span title={place} className="text-dim">
          {place}
        </span>
      ),
    },
    {
      id: 'deleted',
      header: 'Deleted',
      width: '100px',
      cell: ({ deletedAt }) => (
        <span className="text-dim">
          <RelativeTime at={deletedAt} />
        </span>
      ),
    },
    {
      id: 'purged',
      header: 'Removed',
      width: '84px',
      cell: ({ purgedAt }) => (
        <span className="text-dim">
          <RelativeTime at={purgedAt} />
        </span>
      ),
    },
    {
      id: 'actions',
      header: 'Actions',
      width: '188px',
      align: 'end',
      cell: (item) => (
        <span className="inline-flex gap-1 p-1">
          <Button size="small" aria-label={`Restore ${item.name}`} onClick={() => onRestore(item)}>
            Restore
          </Button>
          <Button
            size="small"
            variant="ghost"
            className="text-bad!"
            aria-label={`Delete forever: ${item.name}`}
            onClick={() => onRemove(item)}
          >
            Delete forever
          </Button>
        </span>
      ),
    },
  ]
  return roomy ? columns : columns.filter(({ id }) => id !== 'kind' && id !== 'deleted')
}
