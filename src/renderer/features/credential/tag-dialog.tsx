import { useCallback, useId, useState } from 'react'
import type { BulkAct } from '../../../shared/model/bulk'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useCredentialReading } from '../../stores/credentials-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'

const words = texts.bulk.tagDialog

interface TagDialogProps {
  count: number
  database: Database
  onAct: (act: BulkAct) => Promise<boolean>
  onClose: () => void
}

/** Gives many credentials a tag, or takes one from them. */
export function TagDialog({ count, database, onAct, onClose }: TagDialogProps) {
  const listId = useId()
  const [text, setText] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { id } = database
  const overview = useCredentialReading(
    useCallback(() => bridge.getCredentialOverview({ databaseId: id }), [id]),
  )
  const act = async (type: 'add-tag' | 'remove-tag') => {
    const tag = text.trim()
    setIsMissing(tag === '')
    if (tag !== '' && (await onAct({ type, tag }))) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title(count)}
      onSubmit={(event) => {
        event.preventDefault()
        void act('add-tag')
      }}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button onClick={() => void act('remove-tag')}>{words.remove}</Button>
          <Button type="submit" variant="primary">
            {words.add}
          </Button>
        </>
      }
    >
      <TextField
        label={words.tag}
        hint={words.hint}
        error={isMissing ? texts.inputs.tag : undefined}
        list={listId}
        maxLength={40}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={listId}>
        {overview?.ok && overview.value.tags.map((tag) => <option key={tag} value={tag} />)}
      </datalist>
    </Dialog>
  )
}
