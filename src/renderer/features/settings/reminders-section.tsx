import { defaultSettings } from '../../../shared/model/protection'
import { CheckBox } from '../../ui/check-box'
import { Section } from './section'
import { SwitchRow } from './switch-row'
import { WithSettings } from './with-settings'

const offeredDays = [30, 14, 7, 3, 1, 0] as const

/** When the system tells of credentials that end. */
export function RemindersSection() {
  return (
    <WithSettings>
      {({ reminderDays: chosen }, change) => (
        <Section>
          <SwitchRow
            title="Remind of credentials that expire"
            checked={chosen.length > 0}
            onCheckedChange={(on) => change({ reminderDays: on ? defaultSettings.reminderDays : [] })}
          >
            <p>
              The system shows their title, database and mode, once for each day below. While the vault is
              locked nobody knows what is in it: what came due meanwhile is told when you unlock.
            </p>
          </SwitchRow>
          {chosen.length > 0 && (
            <fieldset className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line py-4">
              <legend className="sr-only">Days on which to remind</legend>
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
          )}
        </Section>
      )}
    </WithSettings>
  )
}

function describeDays(days: number): string {
  if (days === 0) return 'When it has expired'
  return days === 1 ? '1 day before' : `${days} days before`
}
