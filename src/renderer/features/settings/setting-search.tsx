import type { KeyboardEvent } from 'react'
import { readWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { FoundText } from '../search/found-text'
import { type SettingEntry, searchSettings } from './setting-index'

interface SettingSearchProps {
  search: string
  onChoose: (setting: SettingEntry) => void
}

/** The settings that a search finds, wherever they stand; arrow keys move, Enter goes there. */
export function SettingSearch({ search, onChoose }: SettingSearchProps) {
  const sought = readWords(search)
  const found = searchSettings(sought)
  return (
    <div className="min-h-0 flex-1 overflow-y-auto border-t border-line px-2 py-2">
      <p role="status" className="px-3 py-1 text-dim">
        {found.length === 0
          ? texts.settingsSearch.nothing(search.trim())
          : texts.settingsSearch.found(found.length)}
      </p>
      <ul aria-label={texts.settingsSearch.results} className="max-w-[720px]">
        {found.map((setting) => (
          <li key={`${setting.section} ${setting.title}`}>
            <button
              type="button"
              onClick={() => onChoose(setting)}
              onKeyDown={moveAmongSiblings}
              className="flex min-h-9 w-full items-baseline gap-3 rounded-control px-3 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">
                  <FoundText text={setting.title} sought={sought} />
                </span>
                <span className="line-clamp-2 text-dim">
                  <FoundText text={setting.about} sought={sought} />
                </span>
              </span>
              <span className="shrink-0 text-dim">
                <FoundText text={texts.settings.sections[setting.section]} sought={sought} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function moveAmongSiblings(event: KeyboardEvent<HTMLButtonElement>): void {
  const row = event.currentTarget.parentElement
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key]
  const button = next?.querySelector('button')
  if (!button) return
  event.preventDefault()
  button.focus()
}
