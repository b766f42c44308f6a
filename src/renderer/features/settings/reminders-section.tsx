import { defaultSettings } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'
import { CheckBox } from '../../ui/check-box'
import { Section } from './section'
import { SwitchRow } from './switch-row'
import { WithSettings } from './with-settings'

const words = texts.settings.reminders

const offeredDays = [30, 14, 7, 3, 1, 0] as const

/** When the system tells of credentials that end. */
export function RemindersSection() {
  return (
    <WithSettings>
      {({ reminderDays: chosen, reminderNames: named }, change) => (
        <Section>
          <SwitchRow
            title={words.title}
            checked={chosen.length > 0}
            onCheckedChange={(on) => change({ reminderDays: on ? defaultSettings.reminderDays : [] })}
          >
            <p>{words.about}</p>
          </SwitchRow>
          {chosen.length > 0 && (
            <>
              <fieldset className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line py-4">
                <legend className="sr-only">{words.days}</legend>
                {offeredDays.map((days) => (
                  <CheckBox
                    key={days}
                    label={describeDays(days)}
                    checked={chosen.includes(days)}
                    onCheckedChange={(on) =>
                      change({
                        reminderDays: on ? [...chosen, days] : chosen.filter((other) => other !== days),
                      })
                    }
                  />
                ))}
              </fieldset>
              <SwitchRow
                title={words.names.title}
                checked={named}
                onCheckedChange={(on) => change({ reminderNames: on })}
              >
                <p>{words.names.about}</p>
              </SwitchRow>
            </>
          )}
        </Section>
      )}
    </WithSettings>
  )
}

function describeDays(days: number): string {
  return days === 0 ? words.whenExpired : words.daysBefore(days)
}
