import { settingsSchema } from '../../../shared/model/protection'
import { Select } from '../../ui/select'
import { NumberSettingRow } from './number-setting-row'
import { Section, SettingRow } from './section'
import { WithSettings } from './with-settings'

const confirmationSchema = settingsSchema.shape.liveConfirmation

const confirmationNames = {
  'each-request': 'Each time',
  'ten-minutes': 'Once in ten minutes',
} as const

/** What keeps Live from being used by mistake. */
export function LiveSection() {
  return (
    <WithSettings>
      {(settings, change) => (
        <Section>
          <SettingRow
            title="Ask before a change in Live"
            control={
              <Select
                label="Ask before a change in Live"
                labelHidden
                className="w-44"
                value={settings.liveConfirmation}
                onChange={({ target }) =>
                  change({ liveConfirmation: confirmationSchema.parse(target.value) })
                }
              >
                {confirmationSchema.options.map((option) => (
                  <option key={option} value={option}>
                    {confirmationNames[option]}
                  </option>
                ))}
              </Select>
            }
          >
            <p>
              GET, HEAD and OPTIONS only read. Every other request may change real data and is sent once you
              have said that it is meant: each time, or once in ten minutes for each database.
            </p>
          </SettingRow>
          <NumberSettingRow
            title="Back to Test"
            label="Fall back to Test after"
            name="liveMinutes"
            {...{ settings, change }}
          >
            <p>
              Live ends by itself after this long, whatever you do meanwhile. The time left stands beside the
              switch, and “Stay in Live” starts it anew.
            </p>
          </NumberSettingRow>
          <SettingRow title="Read only">
            <p>A database can be kept from changes in Live altogether: in its own settings, under “Live”.</p>
          </SettingRow>
        </Section>
      )}
    </WithSettings>
  )
}
