import { lazy, Suspense, useEffect } from 'react'
import type { Database } from '../../../shared/model/database'
import { databaseTabs } from '../../../shared/model/view-state'
import { texts } from '../../../shared/texts'
import { visitDatabase } from '../../stores/database-store'
import { useReachStore } from '../../stores/reach-store'
import { findEnvironment, openTab, useViewStore } from '../../stores/view-store'
import { TabPanel, Tabs } from '../../ui/tabs'
import { DatabaseHeader } from './database-header'
import { DatabaseSettings } from './database-settings'
import { VariablesTab } from './variables-tab'

// The tester brings an editor of its own; nobody waits for it who only looks for a key.
const TesterTab = lazy(async () => ({ default: (await import('../tester/tester-tab')).TesterTab }))

const CredentialsTab = lazy(async () => ({
  default: (await import('../credential/credentials-tab')).CredentialsTab,
}))
const HistoryTab = lazy(async () => ({ default: (await import('../history/history-tab')).HistoryTab }))

const ReachDialog = lazy(async () => ({ default: (await import('../reach/reach-dialog')).ReachDialog }))

const tabs = databaseTabs.map((value) => ({ value, label: texts.databases.tabs[value] }))

/** One database as the mode of the window shows it. */
export function DatabaseView({ database }: { database: Database }) {
  const { mode, tab, environmentIds } = useViewStore()
  const environment = findEnvironment(database, mode, environmentIds)
  const shown = { database, mode, environment }
  const reach = useReachStore((state) => state.shown)
  useEffect(() => void visitDatabase(database.id), [database.id])
  return (
    <div className="flex h-full flex-col">
      <DatabaseHeader {...shown} />
      <Tabs label={database.name} tabs={tabs} value={tab} onValueChange={openTab} className="flex-1">
        <Suspense>
          <TabPanel value="credentials">
            <CredentialsTab {...shown} />
          </TabPanel>
          <TabPanel value="requests">
            <TesterTab {...shown} />
          </TabPanel>
          <TabPanel value="history">
            <HistoryTab {...shown} />
          </TabPanel>
        </Suspense>
        <TabPanel value="variables">
          <VariablesTab {...shown} />
        </TabPanel>
        <TabPanel value="settings">
          <DatabaseSettings database={database} mode={mode} />
        </TabPanel>
      </Tabs>
      {reach && (
        <Suspense>
          <ReachDialog {...reach} mode={mode} />
        </Suspense>
      )}
    </div>
  )
}
