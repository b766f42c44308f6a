import { useEffect } from 'react'
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

const sections = [
  { value: 'security', label: 'Security', content: SecuritySection },
  { value: 'locking', label: 'Locking and trash', content: LockingSection },
  { value: 'live', label: 'Live', content: LiveSection },
  { value: 'reminders', label: 'Reminders', content: RemindersSection },
  { value: 'backups', label: 'Backups', content: BackupsSection },
  { value: 'providers', label: 'Providers', content: ProvidersSection },
  { value: 'vault', label: 'Vault', content: VaultSection },
  { value: 'appearance', label: 'Appearance', content: AppearanceSection },
] as const

/** What concerns the vault as a whole. */
export function SettingsView() {
  const section = useViewStore((state) => state.settingsSection)
  useEffect(() => {
    void loadProtection()
    void loadSettings()
  }, [])
  return (
    <div className="flex h-full flex-col">
      <h1 className="shrink-0 px-5 pt-3.5 pb-2 text-heading font-heading">Settings</h1>
      <Tabs label="Settings" tabs={sections} value={section} onValueChange={openSettings} className="flex-1">
        {sections.map(({ value, content: Content }) => (
          <TabPanel key={value} value={value} className="overflow-y-auto">
            <Content />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  )
}
