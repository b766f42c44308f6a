import { clsx } from 'clsx'
import type { FindingFilter } from '../../../shared/model/health'
import { modeNames, modeSchema } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { compareNames } from '../../compare-names'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { controlClassName } from '../../ui/field'
import { Picker } from '../../ui/picker'
import { Select } from '../../ui/select'

const words = texts.health.filters

interface FindingFiltersProps {
  filter: FindingFilter
  onChange: (changed: Partial<FindingFilter>) => void
  /** How many are dismissed. */
  dismissed: number
}

/** Which findings are shown: of a mode, a provider or a database, and whether those that were dismissed. */
export function FindingFilters({ filter, onChange, dismissed }: FindingFiltersProps) {
  const databases = useDatabaseStore((state) => state.databases) ?? []
  const providers = useProviderStore((state) => state.providers)
  const used = providers.filter(({ id }) => databases.some(({ providerId }) => providerId === id))
  const offered = databases.filter(
    ({ providerId }) => filter.providerId === null || providerId === filter.providerId,
  )
  return (
    <>
      <Select
        label={words.state}
        labelHidden
        className="w-28"
        value={filter.dismissed ? 'dismissed' : 'open'}
        onChange={({ target }) => onChange({ dismissed: target.value === 'dismissed' })}
      >
        <option value="open">{words.open}</option>
        <option value="dismissed">{`${words.dismissed} (${dismissed})`}</option>
      </Select>
      <Select
        label={words.mode}
        labelHidden
        className="w-32"
        value={filter.mode ?? ''}
        onChange={({ target }) =>
          onChange({ mode: modeSchema.options.find((mode) => mode === target.value) ?? null })
        }
      >
        <option value="">{words.allModes}</option>
        {modeSchema.options.map((mode) => (
          <option key={mode} value={mode}>
            {modeNames[mode]}
          </option>
        ))}
      </Select>
      <Select
        label={words.provider}
        labelHidden
        className="w-40"
        value={filter.providerId ?? ''}
        onChange={({ target }) => onChange({ providerId: target.value || null, databaseId: null })}
      >
        <option value="">{words.allProviders}</option>
        {used.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Picker
        label={words.database}
        className={clsx(controlClassName, 'h-7 w-44 px-2.5')}
        listWidth={260}
        value={filter.databaseId}
        onValueChange={(databaseId) => onChange({ databaseId })}
        options={[
          { value: null, label: words.allDatabases },
          ...offered.toSorted(compareNames).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  )
}
