import { type FormEvent, useState } from 'react'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { openDatabase, useViewStore } from '../../stores/view-store'
import { FormDialog } from '../../ui/form-dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { CredentialDialog } from '../credential/credential-dialog'
import { PasteKeyDialog, PasteVerdict } from '../welcome/paste-key-dialog'
import { findPasteTarget } from './paste-target'

const words = texts.home.paste

/** In the place of the id of a database. */
const aNewOne = 'new'

/** Takes a key, finds out whose it is, and goes on with the form of a new credential in a database that fits, or of one to come. */
export function PasteKey({ onClose }: { onClose: () => void }) {
  const databases = useDatabaseStore((state) => state.databases) ?? []
  const mode = useViewStore((state) => state.mode)
  const providers = useProviderStore((state) => state.providers)
  const recentIds = useDatabaseStore((state) => state.recentIds)
  const [text, setText] = useState('')
  const [chosenId, setChosenId] = useState<string>()
  const [error, setError] = useState<string>()
  const [goingOn, setGoingOn] = useState(false)
  const found = findPasteTarget(text, providers, databases, recentIds)
  const target =
    chosenId === aNewOne
      ? undefined
      : (found.databases.find(({ id }) => id === chosenId) ?? found.databases[0])

  if ((goingOn && !target) || databases.length === 0)
    return <PasteKeyDialog pastedText={text} onClose={onClose} />
  if (goingOn && target)
    return (
      <CredentialDialog
        database={target}
        mode={mode}
        pastedText={text}
        onSaved={() => {
          onClose()
          openDatabase(target.id)
        }}
        onClose={onClose}
      />
    )
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') setError(words.missing)
    else setGoingOn(true)
  }
  return (
    <FormDialog
      title={texts.pasteKey.title}
      description={words.description}
      submitLabel={words.next}
      error={undefined}
      busy={false}
      onSubmit={goOn}
      onClose={onClose}
    >
      <TextField
        label={texts.pasteKey.key}
        hint={texts.pasteKey.keyHint}
        type="password"
        mono
        autoFocus
        autoComplete="new-password"
        error={error}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setError(undefined)
        }}
      />
      <div role="status" className="empty:hidden">
        <PasteVerdict pasted={text} recognised={found.key} />
      </div>
      <Select
        label={words.database}
        value={target?.id ?? aNewOne}
        onChange={(event) => setChosenId(event.target.value)}
      >
        {found.databases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={aNewOne}>{words.newDatabase}</option>
      </Select>
    </FormDialog>
  )
}
