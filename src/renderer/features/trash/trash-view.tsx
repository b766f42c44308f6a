import { Trash2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { TrashedItem } from '../../../shared/model/trash'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { EmptyState } from '../../ui/empty-state'
import { Table } from '../../ui/table'
import { useElementWidth } from '../../ui/use-element-width'
import { trashColumns } from './trash-columns'
import { useTrash } from './use-trash'

/** What was deleted and can still be brought back. */
export function TrashView() {
  const trash = useTrash()
  const { items, failure, restore } = trash
  const [asked, setAsked] = useState<TrashedItem | 'all' | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const roomy = useElementWidth(frame, 800)
  const columns = useMemo(
    () => trashColumns({ onRestore: restore, onRemove: setAsked }, roomy),
    [restore, roomy],
  )
  const confirmed = async () => {
    if (asked === 'all') await trash.empty()
    else if (asked) await trash.removeForever(asked)
  }
  return (
    <div className="flex h-full flex-col">
      <header className="flex min-h-14 shrink-0 items-center gap-3 border-b border-line px-5 py-2.5">
        <h1 className="text-heading font-heading">Trash</h1>
        <span className="flex-1" />
        {items && items.length > 0 && (
          <Button variant="danger-outline" onClick={() => setAsked('all')}>
            Empty trash…
          </Button>
        )}
      </header>
      <div ref={frame} className="min-h-0 flex-1">
        {failure ? (
          <EmptyState
            title="The trash cannot be read"
            action={<Button onClick={trash.load}>Try again</Button>}
          >
            {failure.message}
          </EmptyState>
        ) : items?.length === 0 ? (
          <EmptyState icon={<Trash2 />} title="The trash is empty">
            Databases, environments and credentials that you delete stay here for a while and can be brought
            back.
          </EmptyState>
        ) : (
          items && <Table label="Trash" columns={columns} rows={items} rowKey={(item) => item.id} />
        )}
      </div>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        {...questionFor(asked, items?.length ?? 0)}
        tone="danger"
        onConfirm={confirmed}
      />
    </div>
  )
}

function questionFor(asked: TrashedItem | 'all' | null, count: number) {
  if (asked === 'all' || asked === null) {
    return {
      title: 'Empty the trash?',
      description: `${count === 1 ? 'One thing is' : `${count} things are`} removed for good, with all versions. At a provider, keys stay valid until you revoke them there.`,
      confirmLabel: 'Empty trash',
    }
  }
  return {
    title: `Delete “${asked.name}” forever?`,
    description: whatGoes[asked.kind],
    confirmLabel: 'Delete forever',
  }
}

const whatGoes: Record<TrashedItem['kind'], string> = {
  database: 'It is removed for good, with its environments and its history.',
  environment: 'It is removed for good, with its variables.',
  credential:
    'It is removed for good, with all its versions. At the provider the key stays valid: revoke it there.',
}
