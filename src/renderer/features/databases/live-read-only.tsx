import { useId, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadDatabases } from '../../stores/database-store'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Switch } from '../../ui/switch'
import { notifyFailure } from '../../ui/toaster'

const words = texts.databases.readOnly

/** Keeps a database from changes in Live. Turned on at once, and off after a question. */
export function LiveReadOnly({ database }: { database: Database }) {
  const [asking, setAsking] = useState(false)
  const id = useId()
  const change = async (liveReadOnly: boolean) => {
    const result = await bridge.updateDatabase({ ...database, liveReadOnly })
    if (result.ok) await loadDatabases()
    else notifyFailure(result.error)
  }
  return (
    <div className="flex items-start gap-4">
      <div className="flex-1">
        <h3 id={`${id}-title`} className="font-strong">
          {words.label}
        </h3>
        <p id={`${id}-text`} className="text-dim">
          {words.about}
        </p>
      </div>
      <Switch
        labelledBy={`${id}-title`}
        describedBy={`${id}-text`}
        checked={database.liveReadOnly}
        onCheckedChange={(on) => (on ? void change(true) : setAsking(true))}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.question.title(database.name)}
        description={words.question.description}
        confirmLabel={words.question.confirm}
        onConfirm={() => change(false)}
      />
    </div>
  )
}
