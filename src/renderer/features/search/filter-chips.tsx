import { ListFilter, X } from 'lucide-react'
import { useMemo } from 'react'
import type { SearchFilters } from '../../../shared/model/search'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { Picker } from '../../ui/picker'
import { describeFilters, removeFilter } from './describe-filters'
import { listFilterOptions } from './filter-options'

const words = texts.search.filters

interface FilterChipsProps {
  filters: SearchFilters
  onFiltersChange: (filters: SearchFilters) => void
}

/** The filters that hold as chips to be taken away, and a list of those that can be added. */
export function FilterChips({ filters, onFiltersChange }: FilterChipsProps) {
  const providers = useProviderStore((state) => state.providers)
  const databases = useDatabaseStore((state) => state.databases)
  const named = useMemo(() => ({ providers, databases: databases ?? [] }), [providers, databases])
  const options = useMemo(() => listFilterOptions(named), [named])
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      <ul aria-label={words.label} className="contents">
        {describeFilters(filters, named).map(({ name, label }) => (
          <li
            key={name}
            className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-round border border-line-strong bg-panel pr-0.5 pl-2.5 text-tiny"
          >
            <span className="truncate">{label}</span>
            <button
              type="button"
              aria-label={words.remove(label)}
              onClick={() => onFiltersChange(removeFilter(filters, name))}
              className="inline-flex size-5 shrink-0 items-center justify-center rounded-round text-dim hover:bg-hover hover:text-ink"
            >
              <X aria-hidden className="size-3" />
            </button>
          </li>
        ))}
      </ul>
      <Picker
        label={words.add}
        options={options}
        value=""
        listWidth={280}
        className="h-6 rounded-round border border-dashed border-line-strong px-2.5 text-tiny text-dim hover:bg-hover hover:text-ink"
        onValueChange={(value) => {
          const option = options.find((candidate) => candidate.value === value)
          if (option) onFiltersChange({ ...filters, ...option.sets })
        }}
      >
        <ListFilter aria-hidden className="size-3.5 shrink-0" />
        {words.add}
      </Picker>
    </div>
  )
}
