import { Kbd } from '../../ui/kbd'
import { shortcutText } from '../../ui/keys'
import { NumberSettingRow } from './number-setting-row'
import { Section } from './section'
import { WithSettings } from './with-settings'

/** When the vault locks, when it asks again, and how long the trash keeps things. */
export function LockingSection() {
  return (
    <WithSettings>
      {(settings, change) => (
        <Section>
          <NumberSettingRow
            title="Lock when idle"
            label="Lock when idle for"
            name="idleMinutes"
            {...{ settings, change }}
          >
            <p>
              Without a key or a click for this long. The vault also locks when the computer sleeps or its
              screen is locked, when the window is closed, and with <Kbd>{shortcutText('L')}</Kbd>.
            </p>
          </NumberSettingRow>
          <NumberSettingRow
            title="Ask again"
            label="Ask for the password again after"
            name="confirmationMinutes"
            {...{ settings, change }}
          >
            <p>
              Showing or copying a Live secret, exporting, and changing the protection ask for your password.
              This long the answer is remembered.
            </p>
          </NumberSettingRow>
          <NumberSettingRow
            title="Keep the trash"
            label="Keep deleted things for"
            name="trashDays"
            {...{ settings, change }}
          >
            <p>What is older is removed for good, with all its versions.</p>
          </NumberSettingRow>
        </Section>
      )}
    </WithSettings>
  )
}
