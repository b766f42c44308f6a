import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { readWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { loadProtection } from '../../stores/protection-store'
import { loadSettings } from '../../stores/settings-store'
import { openSettings, type SettingsSection, useViewStore } from '../../stores/view-store'
import { TabPanel, Tabs } from '../../ui/tabs'
import { TextField } from '../../ui/text-field'
import { ProvidersSection } from '../providers/providers-section'
import { AppearanceSection } from './appearance-section'
import { BackupsSection } from './backups-section'
import { LiveSection } from './live-section'
import { LockingSection } from './locking-section'
import { RemindersSection } from './reminders-section'
import { FoundSetting } from './section'
import { SecuritySection } from './security-section'
import { type SettingEntry, searchSettings } from './setting-index'
import { SettingSearch } from './setting-search'
import { VaultSection } from './vault-section'

const words = texts.settings

const sections = [
  { value: 'security', content: SecuritySection },
  { value: 'locking', content: LockingSection },
  { value: 'live', content: LiveSection },
  { value: 'reminders', content: RemindersSection },
  { value: 'backups', content: BackupsSection },
  { value: 'providers', content: ProvidersSection },
  { value: 'vault', content: VaultSection },
  { value: 'appearance', content: AppearanceSection },
] as const

const tabs = sections.map(({ value }) => ({ value, label: words.sections[value] }))

/** What concerns the vault as a whole, and the window on this computer. */
export function SettingsView() {
  const section = useViewStore((state) => state.settingsSection)
  const results = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<SettingEntry | null>(null)
  useEffect(() => {
    void loadProtection()
    void loadSettings()
  }, [])

  const choose = (setting: SettingEntry) => {
    setSearch('')
    setFound(setting)
    openSettings(setting.section)
  }
  const open = (chosen: SettingsSection) => {
    setFound(null)
    openSettings(chosen)
  }
  const keyDown = (event: KeyboardEvent) => {
    const [first] = searchSettings(readWords(search))
    if (event.key === 'Enter' && first) choose(first)
    if (event.key === 'ArrowDown') results.current?.querySelector<HTMLButtonElement>('li button')?.focus()
    if (event.key === 'Escape') setSearch('')
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 pt-3 pb-2">
        <h1 className="text-heading font-heading">{words.title}</h1>
        <TextField
          label={texts.settingsSearch.label}
          labelHidden
          type="search"
          placeholder={texts.settingsSearch.label}
          className="w-64"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          onKeyDown={keyDown}
        />
      </div>
      {search.trim() === '' ? (
        <FoundSetting value={found?.section === section ? found.title : null}>
          <Tabs
            label={words.title}
            tabs={tabs}
            value={section}
            onValueChange={open}
            className="min-h-0 flex-1"
          >
            {sections.map(({ value, content: Content }) => (
              <TabPanel key={value} value={value} className="overflow-y-auto">
                <Content />
              </TabPanel>
            ))}
          </Tabs>
        </FoundSetting>
      ) : (
        <div ref={results} className="flex min-h-0 flex-1 flex-col">
          <SettingSearch search={search} onChoose={choose} />
        </div>
      )}
    </div>
  )
}
