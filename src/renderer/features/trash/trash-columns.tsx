import { Database, Globe, KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TrashedItem, TrashedKind } from '../../../shared/model/trash'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'

const icons: Record<TrashedKind, ReactNode> = {
  database: <Database aria-hidden className="size-4 shrink-0 text-dim" />,
  environment: <Globe aria-hidden className="size-4 shrink-0 text-dim" />,
  credential: <KeyRound aria-hidden className="size-4 shrink-0 text-dim" />,
}

const headers = texts.trash.columns

interface TrashActions {
  onRestore: (item: TrashedItem) => void
  onRemove: (item: TrashedItem) => void
}

/** Where there is no room, the icon tells the kind. */
export function trashColumns({ onRestore, onRemove }: TrashActions): Column<TrashedItem>[] {
  return [
    {
      id: 'name',
      isFixed: true,
      header: headers.name,
      width: 'minmax(140px, 2fr)',
      cell: ({ name, kind }) => (
        <span className="flex items-center gap-2">
          {icons[kind]}
          <span title={name} className="truncate font-medium">
            {name}
          </span>
        </span>
      ),
    },
    {
      id: 'kind',
      spare: 2,
      header: headers.kind,
      width: '84px',
      cell: ({ kind }) => <span className="text-dim">{texts.trash.kinds[kind]}</span>,
    },
    {
      id: 'place',
      header: headers.place,
      width: 'minmax(90px, 1fr)',
      cell: ({ place }) => (
        <span title={place} className="text-dim">
          {place}
        </span>
      ),
    },
    {
      id: 'deleted',
      spare: 1,
      header: headers.deleted,
      width: '100px',
      cell: ({ deletedAt }) => (
        <span className="text-dim">
          <RelativeTime at={deletedAt} />
        </span>
      ),
    },
    {
      id: 'purged',
      header: headers.removed,
      width: '84px',
      cell: ({ purgedAt }) => (
        <span className="text-dim">
          <RelativeTime at={purgedAt} />
        </span>
      ),
    },
    {
      id: 'actions',
      isFixed: true,
      header: headers.actions,
      width: '188px',
      align: 'end',
      cell: (item) => (
        <span className="inline-flex gap-1 p-1">
          <Button
            size="small"
            aria-label={texts.trash.restoreNamed(item.name)}
            onClick={() => onRestore(item)}
          >
            {texts.trash.restore}
          </Button>
          <Button
            size="small"
            variant="ghost"
            className="text-bad!"
            aria-label={texts.trash.deleteForeverNamed(item.name)}
            onClick={() => onRemove(item)}
          >
            {texts.trash.deleteForever}
          </Button>
        </span>
      ),
    },
  ]
}
