import { useState } from 'react'
import type { BulkAct } from '../../../shared/model/bulk'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Picker } from '../../ui/picker'
import { RefusableButton } from '../../ui/refusable-button'

const words = texts.bulk.moveDialog

interface MoveDialogProps {
  count: number
  database: Database
  onAct: (act: BulkAct) => Promise<void>
  onClose: () => void
}

/** Moves many credentials to another database of their provider. */
export function MoveDialog({ count, database, onAct, onClose }: MoveDialogProps) {
  const databases = useDatabaseStore((state) => state.databases) ?? []
  const [to, setTo] = useState<string | null>(null)
  const [isMoving, setIsMoving] = useState(false)
  const options = databases
    .filter(({ id, providerId }) => providerId === database.providerId && id !== database.id)
    .map(({ id, name }) => ({ value: id, label: name }))
  const chosen = to ?? options[0]?.value
  const move = async () => {
    if (chosen === undefined) return
    setIsMoving(true)
    await onAct({ type: 'move', from: database.id, to: chosen })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title(count)}
      description={words.description(database.name)}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <RefusableButton
            variant="primary"
            busy={isMoving}
            refusal={chosen === undefined ? texts.refusals.noDatabase : undefined}
            onClick={() => void move()}
          >
            {words.submit}
          </RefusableButton>
        </>
      }
    >
      {chosen === undefined ? (
        <p>{words.nowhere}</p>
      ) : (
        <>
          <span aria-hidden className="mb-1 block font-medium">
            {words.to}
          </span>
          <Picker
            label={words.to}
            options={options}
            value={chosen}
            onValueChange={setTo}
            className="h-7 w-full rounded-control border border-line-field bg-panel px-2.5"
          />
        </>
      )}
    </Dialog>
  )
}
