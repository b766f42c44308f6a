import { Kbd } from '../../ui/kbd'
import { shortcutText } from '../../ui/keys'
import { ChoiceSelect } from './choice-select'
import { Section, SettingRow } from './section'
import { choicesFor } from './setting-choices'
import { WithSettings } from './with-settings'

/** When the vault locks, when it asks again, and how long the trash keeps things. */
export function LockingSection() {
  return (
    <WithSettings>
      {(settings, change) => (
        <Section>
          <SettingRow
            title="Lock when idle"
            control={
              <ChoiceSelect
                label="Lock when idle for"
                choices={choicesFor('idleMinutes', settings.idleMinutes)}
                value={settings.idleMinutes}
                onValueChange={(idleMinutes) => change({ idleMinutes })}
              />
            }
          >
            <p>
              Without a key or a click for this long. The vault also locks when the computer sleeps or its
              screen is locked, when the window is closed, and with <Kbd>{shortcutText('L')}</Kbd>.
            </p>
          </SettingRow>
          <SettingRow
            title="Ask again"
            control={
              <ChoiceSelect
                label="Ask for the password again after"
                choices={choicesFor('confirmationMinutes', settings.confirmationMinutes)}
                value={settings.confirmationMinutes}
                onValueChange={(confirmationMinutes) => change({ confirmationMinutes })}
              />
            }
          >
            <p>
              Showing or copying a Live secret, exporting, and changing the protection ask for your password.
              This long the answer is remembered.
            </p>
          </SettingRow>
          <SettingRow
            title="Keep the trash"
            control={
              <ChoiceSelect
                label="Keep deleted things for"
                choices={choicesFor('trashDays', settings.trashDays)}
                value={settings.trashDays}
                onValueChange={(trashDays) => change({ trashDays })}
              />
            }
          >
            <p>What is older is removed for good, with all its versions.</p>
          </SettingRow>
        </Section>
      )}
    </WithSettings>
  )
}
