import { texts } from '../../../shared/texts'
import { Kbd } from '../../ui/kbd'
import { shortcutText } from '../../ui/keys'
import { Sentence } from '../../ui/sentence'
import { NumberSettingRow } from './number-setting-row'
import { Section } from './section'
import { WithSettings } from './with-settings'

const words = texts.settings.locking

/** When the vault locks, when it asks again, and how long the trash keeps things. */
export function LockingSection() {
  return (
    <WithSettings>
      {(settings, change) => (
        <Section>
          <NumberSettingRow
            title={words.idle.title}
            label={words.idle.label}
            name="idleMinutes"
            {...{ settings, change }}
          >
            <p>
              <Sentence of={words.idle.about(<Kbd>{shortcutText('L')}</Kbd>)} />
            </p>
          </NumberSettingRow>
          <NumberSettingRow
            title={words.confirmation.title}
            label={words.confirmation.label}
            name="confirmationMinutes"
            {...{ settings, change }}
          >
            <p>{words.confirmation.about}</p>
          </NumberSettingRow>
          <NumberSettingRow
            title={words.trash.title}
            label={words.trash.label}
            name="trashDays"
            {...{ settings, change }}
          >
            <p>{words.trash.about}</p>
          </NumberSettingRow>
        </Section>
      )}
    </WithSettings>
  )
}
