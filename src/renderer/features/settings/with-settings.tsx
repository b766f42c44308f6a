import type { ReactNode } from 'react'
import type { Settings } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'
import { loadSettings, updateSettings, useSettingsStore } from '../../stores/settings-store'
import { notifyFailure } from '../../ui/toaster'
import { LoadProblem } from './load-problem'

interface WithSettingsProps {
  children: (settings: Settings, change: (changed: Partial<Settings>) => void) => ReactNode
}

/** Shows what depends on the settings once they are there, or why they are not, and saves each change at once. */
export function WithSettings({ children }: WithSettingsProps) {
  const { settings, failure } = useSettingsStore()
  if (!settings) {
    return (
      failure && (
        <LoadProblem
          title={texts.settings.cannotBeRead}
          failure={failure}
          onRetry={() => void loadSettings()}
        />
      )
    )
  }
  const change = async (changed: Partial<Settings>) => {
    const result = await updateSettings({ ...settings, ...changed })
    if (!result.ok) notifyFailure(result.error)
  }
  return children(settings, (changed) => void change(changed))
}
