import { texts } from '../../../shared/texts'
import { loadHealth } from '../../stores/health-store'
import { updateSettings, useSettingsStore } from '../../stores/settings-store'
import { Select } from '../../ui/select'
import { notifyFailure } from '../../ui/toaster'

const words = texts.health.policy

const offeredDays = [30, 90, 180, 365, 730]

/** What the choice of each provider's own rule is called in the list. */
const asProvider = 'provider'

/** After how long a key is to be rotated. */
export function PolicyChoice() {
  const settings = useSettingsStore((state) => state.settings)
  if (settings === null) return null
  const { rotationDays } = settings
  const change = async (choice: string) => {
    const result = await updateSettings({
      ...settings,
      rotationDays: choice === asProvider ? null : Number(choice),
    })
    if (result.ok) await loadHealth()
    else notifyFailure(result.error)
  }
  const days = new Set([...offeredDays, ...(rotationDays ? [rotationDays] : [])])
  return (
    <Select
      label={words.label}
      labelHidden
      className="w-48"
      value={rotationDays ?? asProvider}
      onChange={(event) => void change(event.target.value)}
    >
      <option value={asProvider}>{words.asProvider}</option>
      {[...days]
        .sort((a, b) => a - b)
        .map((value) => (
          <option key={value} value={value}>
            {words.days(value)}
          </option>
        ))}
      <option value={0}>{words.never}</option>
    </Select>
  )
}
