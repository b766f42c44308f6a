import { useEffect } from 'react'
import { texts } from '../../../shared/texts'
import { loadProtection } from '../../stores/protection-store'
import { loadSettings } from '../../stores/settings-store'
import { openSettings, useViewStore } from '../../stores/view-store'
import { TabPanel, Tabs } from '../../ui/tabs'
import { ProvidersSection } from '../providers/providers-section'
import { AppearanceSection } from './appearance-section'
import { BackupsSection } from './backups-section'
import { LiveSection } from './live-section'
import { LockingSection } from './locking-section'
import { RemindersSection } from './reminders-section'
import { SecuritySection } from './security-section'
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

/** What concerns the vault as a whole. */
export function SettingsView() {
  const section = useViewStore((state) => state.settingsSection)
  useEffect(() => {
    void loadProtection()
    void loadSettings()
  }, [])
  return (
    <div className="flex h-full flex-col">
      <h1 className="shrink-0 px-5 pt-3.5 pb-2 text-heading font-heading">{words.title}</h1>
      <Tabs label={words.title} tabs={tabs} value={section} onValueChange={openSettings} className="flex-1">
        {sections.map(({ value, content: Content }) => (
          <TabPanel key={value} value={value} className="overflow-y-auto">
            <Content />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  )
}
