import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { TrashedItem } from '../../../shared/model/trash'
import { texts } from '../../../shared/texts'
import { ArrangedTable, TableMenu } from '../../arranged-table'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { EmptyState } from '../../ui/empty-state'
import { trashColumns } from './trash-columns'
import { useTrash } from './use-trash'

const trashTableId = 'trash'

/** What was deleted and can still be brought back. */
export function TrashView() {
  const trash = useTrash()
  const { items, failure, restore } = trash
  const [asked, setAsked] = useState<TrashedItem | 'all' | null>(null)
  const columns = useMemo(() => trashColumns({ onRestore: restore, onRemove: setAsked }), [restore])
  const confirmed = async () => {
    if (asked === 'all') await trash.empty()
    else if (asked) await trash.removeForever(asked)
  }
  return (
    <div className="flex h-full flex-col">
      <header className="flex min-h-14 shrink-0 items-center gap-3 border-b border-line px-5 py-2.5">
        <h1 className="text-heading font-heading">{texts.trash.title}</h1>
        <span className="flex-1" />
        {items && items.length > 0 && <TableMenu id={trashTableId} columns={columns} />}
        {items && items.length > 0 && (
          <Button variant="danger-outline" onClick={() => setAsked('all')}>
            {texts.trash.emptyTrash}
          </Button>
        )}
      </header>
      <div className="min-h-0 flex-1">
        {failure ? (
          <EmptyState
            title={texts.trash.cannotBeRead}
            action={<Button onClick={trash.load}>{texts.common.tryAgain}</Button>}
          >
            {failure.message}
          </EmptyState>
        ) : items?.length === 0 ? (
          <EmptyState icon={<Trash2 />} title={texts.trash.empty}>
            {texts.trash.whatComesHere}
          </EmptyState>
        ) : (
          items && (
            <ArrangedTable
              id={trashTableId}
              label={texts.trash.title}
              columns={columns}
              rows={items}
              rowKey={(item) => item.id}
            />
          )
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
    const { title, description, confirm } = texts.trash.emptyQuestion
    return { title, description: description(count), confirmLabel: confirm }
  }
  const { title, whatGoes } = texts.trash.deleteForeverQuestion
  return {
    title: title(asked.name),
    description: whatGoes[asked.kind],
    confirmLabel: texts.trash.deleteForever,
  }
}
