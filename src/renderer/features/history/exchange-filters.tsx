import { type ReactNode, useEffect, useState } from 'react'
import { modeNames, modeSchema } from '../../../shared/model/mode'
import { methodSchema } from '../../../shared/model/request'
import { type Found, noFilters, type SearchFilters, searchFiltersSchema } from '../../../shared/model/search'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useDatabaseStore } from '../../stores/database-store'
import { Picker } from '../../ui/picker'
import { Select } from '../../ui/select'

const words = texts.history.filters

interface ExchangeFiltersProps {
  filters: SearchFilters
  onFiltersChange: (filters: SearchFilters) => void
}

const pickerClassName =
  'h-7 w-44 rounded-control border border-line-field bg-panel px-2.5 focus-visible:border-accent'

/** What narrows the history down, each as a choice. */
export function ExchangeFilters({ filters, onFiltersChange }: ExchangeFiltersProps) {
  const databases = useDatabaseStore((state) => state.databases)
  const { databaseId, mode, status, method, sentDays } = filters
  // Parsed, because the values of a select are texts: what is empty means all.
  const change = (values: Readonly<Record<string, unknown>>) =>
    onFiltersChange(searchFiltersSchema.parse({ ...filters, ...values }))
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Picker
        label={words.database}
        options={[
          { value: '', label: words.everyDatabase },
          ...(databases ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={databaseId ?? ''}
        onValueChange={(value) => change({ databaseId: value || null, credentialId: null })}
        listWidth={260}
        className={pickerClassName}
      />
      {databaseId !== null && (
        <CredentialFilter
          databaseId={databaseId}
          value={filters.credentialId}
          onValueChange={(credentialId) => change({ credentialId })}
        />
      )}
      <Choice
        label={words.mode}
        value={mode}
        all={words.bothModes}
        onValueChange={(mode) => change({ mode })}
      >
        {modeSchema.options.map((option) => (
          <option key={option} value={option}>
            {modeNames[option]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.status}
        value={status}
        all={words.everyStatus}
        onValueChange={(status) => change({ status })}
      >
        {Object.entries(words.statuses).map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.method}
        value={method}
        all={words.everyMethod}
        onValueChange={(method) => change({ method })}
      >
        {methodSchema.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Choice>
      <Choice
        label={words.sent}
        value={sentDays === null ? null : String(sentDays)}
        all={words.always}
        onValueChange={(days) => change({ sentDays: days === null ? null : Number(days) })}
      >
        {Object.entries(words.days).map(([days, label]) => (
          <option key={days} value={days}>
            {label}
          </option>
        ))}
      </Choice>
    </div>
  )
}

interface CredentialFilterProps {
  databaseId: string
  value: string | null
  onValueChange: (id: string | null) => void
}

/** So many are offered to choose from; others are found by their title in the field of the search. */
const offered = 200

function CredentialFilter({ databaseId, value, onValueChange }: CredentialFilterProps) {
  const [credentials, setCredentials] = useState<readonly Found[]>([])
  useEffect(() => {
    let wanted = true
    const filters = { ...noFilters, databaseId }
    void bridge
      .searchPage({ text: '', filters, kind: 'credential', after: null, limit: offered })
      .then((result) => wanted && setCredentials(result.ok ? result.value.found : []))
    return () => {
      wanted = false
    }
  }, [databaseId])
  return (
    <Picker
      label={words.credential}
      options={[
        { value: '', label: words.everyCredential },
        ...credentials.flatMap((found) =>
          found.kind === 'credential' ? [{ value: found.id, label: found.title }] : [],
        ),
      ]}
      value={value ?? ''}
      onValueChange={(id) => onValueChange(id || null)}
      listWidth={260}
      className={pickerClassName}
    />
  )
}

interface ChoiceProps {
  label: string
  value: string | null
  /** What no choice is called. */
  all: string
  onValueChange: (value: string | null) => void
  children: ReactNode
}

function Choice({ label, value, all, onValueChange, children }: ChoiceProps) {
  return (
    <Select
      label={label}
      labelHidden
      className="w-32"
      value={value ?? ''}
      onChange={(event) => onValueChange(event.target.value || null)}
    >
      <option value="">{all}</option>
      {children}
    </Select>
  )
}
