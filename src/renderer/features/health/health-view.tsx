import { HeartPulse } from 'lucide-react'
import { useEffect, useState } from 'react'
import { texts } from '../../../shared/texts'
import { loadHealth, useHealthStore } from '../../stores/health-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { TabPanel, Tabs } from '../../ui/tabs'
import { NewDatabaseButton } from '../databases/new-database-button'
import { ExpiryCalendar } from './expiry-calendar'
import { FindingsTab } from './findings-tab'
import { HealthScore } from './health-score'
import { PolicyChoice } from './policy-choice'
import { RemedyDialog } from './remedy-dialog'

const words = texts.health

/** What to do today: what is wrong, why it matters, and what helps; and what ends when. */
export function HealthView() {
  const { summary, failure } = useHealthStore()
  const [tab, setTab] = useState<'findings' | 'calendar'>('findings')
  useEffect(() => void loadHealth(), [])
  if (failure)
    return (
      <EmptyState
        title={words.cannotBeRead}
        heading="h1"
        action={<Button onClick={() => void loadHealth()}>{texts.common.tryAgain}</Button>}
      >
        {failure.message}
      </EmptyState>
    )
  if (summary === null) return null
  if (summary.subjects === 0 && summary.progress === null)
    return (
      <EmptyState
        icon={<HeartPulse />}
        title={words.empty.noVault.title}
        heading="h1"
        action={<NewDatabaseButton variant="primary" />}
      >
        {words.empty.noVault.text}
      </EmptyState>
    )
  return (
    <div className="flex h-full flex-col">
      <HealthScore summary={summary} />
      <Tabs
        label={words.tabs.label}
        tabs={[
          { value: 'findings', label: words.tabs.findings },
          { value: 'calendar', label: words.tabs.calendar },
        ]}
        value={tab}
        onValueChange={setTab}
        trailing={<PolicyChoice />}
        className="flex-1"
      >
        <TabPanel value="findings">
          <FindingsTab summary={summary} />
        </TabPanel>
        <TabPanel value="calendar">
          <ExpiryCalendar />
        </TabPanel>
      </Tabs>
      <RemedyDialog />
    </div>
  )
}
