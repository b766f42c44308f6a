import type { Settings } from '../../../shared/model/protection'
import { loadSettings, updateSettings, useSettingsStore } from '../../stores/settings-store'
import { Kbd } from '../../ui/kbd'
import { shortcutText } from '../../ui/keys'
import { Select } from '../../ui/select'
import { notifyFailure } from '../../ui/toaster'
import { LoadProblem } from './load-problem'
import { Section, SettingRow } from './section'
import { type Choice, choicesFor } from './setting-choices'

/** When the vault locks, when it asks again, and how long the trash keeps things. */
export function LockingSection() {
  const { settings, failure } = useSettingsStore()
  if (!settings) {
    return (
      failure && (
        <LoadProblem
          title="The settings cannot be read"
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
  return (
    <Section>
      <SettingRow
        title="Lock when idle"
        control={
          <ChoiceSelect
            label="Lock when idle for"
            choices={choicesFor('idleMinutes', settings.idleMinutes)}
            value={settings.idleMinutes}
            onValueChange={(idleMinutes) => void change({ idleMinutes })}
          />
        }
      >
        <p>
          Without a key or a click for this long. The vault also locks when the computer sleeps or its screen
          is locked, when the window is closed, and with <Kbd>{shortcutText('L')}</Kbd>.
        </p>
      </SettingRow>
      <SettingRow
        title="Ask again"
        control={
          <ChoiceSelect
            label="Ask for the password again after"
            choices={choicesFor('confirmationMinutes', settings.confirmationMinutes)}
            value={settings.confirmationMinutes}
            onValueChange={(confirmationMinutes) => void change({ confirmationMinutes })}
          />
        }
      >
        <p>
          Showing or copying a Live secret, exporting, and changing the protection ask for your password. This
          long the answer is remembered.
        </p>
      </SettingRow>
      <SettingRow
        title="Keep the trash"
        control={
          <ChoiceSelect
            label="Keep deleted things for"
            choices={choicesFor('trashDays', settings.trashDays)}
            value={settings.trashDays}
            onValueChange={(trashDays) => void change({ trashDays })}
          />
        }
      >
        <p>What is older is removed for good, with all its versions.</p>
      </SettingRow>
    </Section>
  )
}

interface ChoiceSelectProps {
  label: string
  choices: readonly Choice[]
  value: number
  onValueChange: (value: number) => void
}

function ChoiceSelect({ label, choices, value, onValueChange }: ChoiceSelectProps) {
  return (
    <Select
      label={label}
      labelHidden
      className="w-40"
      value={value}
      onChange={(event) => onValueChange(Number(event.target.value))}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
}
