import { Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import type { SearchFilters } from '../../../shared/model/search'
import { readFilters } from '../../../shared/rules/search-filters'
import { texts } from '../../../shared/texts'
import { useProviderStore } from '../../stores/provider-store'
import { IconButton } from '../../ui/icon-button'
import { longestSearch } from './use-vault-search'

const words = texts.search

interface SearchFieldProps {
  ref: Ref<HTMLInputElement>
  text: string
  filters: SearchFilters
  onSearchChange: (search: { text: string; filters: SearchFilters }) => void
  onKeyDown: (event: KeyboardEvent) => void
  listId: string
  /** The element of the row that the arrow keys have come to. */
  activeId: string | undefined
}

/** The field of a search. A filter that was typed becomes a chip with the blank after it; Backspace in front takes the last one away. */
export function SearchField(props: SearchFieldProps) {
  const { ref, text, filters, onSearchChange, onKeyDown, listId, activeId } = props
  const providers = useProviderStore((state) => state.providers)
  const change = (typed: string) => {
    const read = readFilters(typed, { providers })
    const isDone = /\s$/.test(typed) && read.problem === null && Object.keys(read.filters).length > 0
    onSearchChange(
      isDone
        ? { text: read.rest.trimStart(), filters: { ...filters, ...read.filters } }
        : { text: typed, filters },
    )
  }
  return (
    <div className="flex h-[38px] min-w-0 flex-1 items-center gap-2.5 rounded-panel border border-line-field bg-panel pr-1.5 pl-3 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
      <Search aria-hidden className="size-4 shrink-0 text-dim" />
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: whoever goes to the search wants to type.
        autoFocus
        maxLength={longestSearch}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint"
      />
      {text !== '' && (
        <IconButton
          label={words.clear}
          icon={<X />}
          size="small"
          onClick={() => onSearchChange({ text: '', filters })}
        />
      )}
    </div>
  )
}
