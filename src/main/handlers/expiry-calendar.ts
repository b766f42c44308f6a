import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import type { Expiry } from '../../shared/model/health'
import { addDays, dayOf } from '../../shared/rules/calendar-day'
import { texts } from '../../shared/texts'

/**
 * Ends of credentials as a calendar (RFC 5545): a whole day each, with an alarm for every day on which a person is to be reminded
 * before. An event keeps its UID when its end is moved, so that a calendar it is read into again moves it too. Names what ends and
 * where, and holds no secret, hint or note.
 */
export function writeExpiryCalendar(
  expiries: readonly Expiry[],
  reminderDays: readonly number[],
  now: number,
): string {
  const words = texts.health.calendarFile
  const calendar = ical({ name: words.name, prodId: { company: 'Latchkey', product: 'Latchkey' } })
  for (const { credentialId, title, mode, expiresAt, databases } of expiries) {
    const day = dayOf(expiresAt)
    const event = calendar.createEvent({
      id: `${credentialId}@latchkey`,
      stamp: new Date(now),
      // The library writes a whole day as UTC has it; the end is the first day after.
      start: new Date(`${day}T00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00Z`),
      allDay: true,
      summary: words.summary(title),
      description: words.description(
        databases.map(({ name }) => name),
        mode,
      ),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    for (const days of reminderDays.filter((before) => before > 0))
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: days * secondsADay,
        description: words.summary(title),
      })
  }
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`
}

const secondsADay = 24 * 60 * 60
