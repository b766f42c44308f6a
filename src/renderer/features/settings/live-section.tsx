import { settingsSchema } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'
import { Select } from '../../ui/select'
import { NumberSettingRow } from './number-setting-row'
import { Section, SettingRow } from './section'
import { WithSettings } from './with-settings'

const words = texts.settings.live

const confirmationSchema = settingsSchema.shape.liveConfirmation

/** What keeps Live from being used by mistake. */
export function LiveSection() {
  return (
    <WithSettings>
      {(settings, change) => (
        <Section>
          <SettingRow
            title={words.confirmation.title}
            control={
              <Select
                label={words.confirmation.title}
                labelHidden
                className="w-44"
                value={settings.liveConfirmation}
                onChange={({ target }) =>
                  change({ liveConfirmation: confirmationSchema.parse(target.value) })
                }
              >
                {confirmationSchema.options.map((option) => (
                  <option key={option} value={option}>
                    {words.confirmation.choices[option]}
                  </option>
                ))}
              </Select>
            }
          >
            <p>{words.confirmation.about}</p>
          </SettingRow>
          <NumberSettingRow
            title={words.ending.title}
            label={words.ending.label}
            name="liveMinutes"
            {...{ settings, change }}
          >
            <p>{words.ending.about}</p>
          </NumberSettingRow>
          <SettingRow title={words.readOnly.title}>
            <p>{words.readOnly.about}</p>
          </SettingRow>
        </Section>
      )}
    </WithSettings>
  )
}
