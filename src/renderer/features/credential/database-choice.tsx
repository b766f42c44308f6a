import { useId, useState } from 'react'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { FieldError } from '../../ui/field'
import { TextField } from '../../ui/text-field'

const words = texts.credentialForm.databases

interface DatabaseChoiceProps {
  providerId: string
  /** Ids of the chosen ones. */
  value: readonly string[]
  onValueChange: (databaseIds: string[]) => void
  error?: string | undefined
}

/** From so many on a person wants to search. */
const searchFrom = 8

/** The databases of a provider that a credential opens. */
export function DatabaseChoice({ providerId, value, onValueChange, error }: DatabaseChoiceProps) {
  const [search, setSearch] = useState('')
  const errorId = useId()
  const databases = (useDatabaseStore((state) => state.databases) ?? []).filter(
    (database) => database.providerId === providerId,
  )
  const found = databases.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
  const toggle = (id: string, chosen: boolean) =>
    onValueChange(chosen ? [...value, id] : value.filter((other) => other !== id))
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 font-medium">
        {words.label}
        {databases.length > 1 && (
          <span className="numbers font-normal text-dim">
            {' '}
            {words.chosen(value.length, databases.length)}
          </span>
        )}
      </legend>
      {databases.length >= searchFrom && (
        <TextField
          label={words.search}
          labelHidden
          placeholder={texts.common.search}
          className="mb-1"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul className="max-h-[152px] overflow-y-auto rounded-control border border-line px-1 py-1">
        {found.map(({ id, name }) => (
          <li key={id}>
            <label className="flex min-h-7 items-center gap-2 rounded-small px-1.5 hover:bg-hover">
              <input
                type="checkbox"
                checked={value.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
                className="size-3.5 shrink-0 accent-accent"
              />
              <span className="truncate">{name}</span>
            </label>
          </li>
        ))}
        {found.length === 0 && <li className="px-1.5 py-1 text-dim">{texts.common.nothingFound}</li>}
      </ul>
      <FieldError id={errorId} message={error} />
    </fieldset>
  )
}
