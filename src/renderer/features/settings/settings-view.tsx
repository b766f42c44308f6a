import { useEffect } from 'react'
import { loadProtection } from '../../stores/protection-store'
import { loadSettings } from '../../stores/settings-store'
import { openSettings, useViewStore } from '../../stores/view-store'
import { TabPanel, Tabs } from '../../ui/tabs'
import { ProvidersSection } from '../providers/providers-section'
import { BackupsSection } from './backups-section'
import { LiveSection } from './live-section'
import { LockingSection } from './locking-section'
import { RemindersSection } from './reminders-section'
import { SecuritySection } from './security-section'
import { VaultSection } from './vault-section'

const sections = [
  { value: 'security', label: 'Security' },
  { value: 'locking', label: 'Locking and trash' },
  { value: 'live', label: 'Live' },
  { value: 'reminders', label: 'Reminders' },
  { value: 'backups', label: 'Backups' },
  { value: 'providers', label: 'Providers' },
  { value: 'vault', label: 'Vault' },
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
        <TabPanel value="security" className="overflow-y-auto">
          <SecuritySection />
        </TabPanel>
        <TabPanel value="locking" className="overflow-y-auto">
          <LockingSection />
        </TabPanel>
        <TabPanel value="live" className="overflow-y-auto">
          <LiveSection />
        </TabPanel>
        <TabPanel value="reminders" className="overflow-y-auto">
          <RemindersSection />
        </TabPanel>
        <TabPanel value="backups" className="overflow-y-auto">
          <BackupsSection />
        </TabPanel>
        <TabPanel value="providers" className="overflow-y-auto">
          <ProvidersSection />
        </TabPanel>
        <TabPanel value="vault" className="overflow-y-auto">
          <VaultSection />
        </TabPanel>
      </Tabs>
    </div>
  )
}
