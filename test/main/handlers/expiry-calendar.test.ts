import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeExpiryCalendar } from '../../../src/main/handlers/expiry-calendar'
import type { Expiry } from '../../../src/shared/model/health'
import { endOfDay } from '../../../src/shared/rules/expiry'
import { type CalendarComponent, readCalendar } from '../../helpers/read-calendar'

const now = new Date(2026, 10, 23, 12).getTime()

function expiry(change: Partial<Expiry> = {}): Expiry {
  return {
    credentialId: '0b2f3a1e-9a51-4e7e-8a43-0a6e9b4ed0c1',
    title: 'Payroll',
    providerId: 'milient-moment',
    mode: 'live',
    expiresAt: endOfDay(now, 8),
    databases: [{ id: 'n', name: 'Nordlys AS' }],
    ...change,
  }
}

function textOf(component: CalendarComponent | undefined, name: string): string | undefined {
  return component?.properties.get(name)?.value
}

test('each end is a whole day with an alarm for each reminder before it', () => {
  const calendar = readCalendar(writeExpiryCalendar([expiry()], [30, 7, 1, 0], now))
  expect([textOf(calendar, 'VERSION'), textOf(calendar, 'PRODID')]).toEqual([
    '2.0',
    '-//Latchkey//Latchkey//EN',
  ])
  const [event, ...others] = calendar.components
  expect([event?.name, others]).toEqual(['VEVENT', []])
  expect(event?.properties.get('DTSTART')).toEqual({ parameters: 'VALUE=DATE', value: '20261201' })
  expect(event?.properties.get('DTEND')).toEqual({ parameters: 'VALUE=DATE', value: '20261202' })
  expect(textOf(event, 'DTSTAMP')).toMatch(/^2026112[34]T\d{6}Z$/)
  expect(textOf(event, 'SUMMARY')).toBe('Payroll expires')
  expect(textOf(event, 'DESCRIPTION')).toBe('Nordlys AS\nLive')
  expect(textOf(event, 'TRANSP')).toBe('TRANSPARENT')
  expect(
    event?.components.map((alarm) => [alarm.name, textOf(alarm, 'ACTION'), textOf(alarm, 'TRIGGER')]),
  ).toEqual([
    ['VALARM', 'DISPLAY', '-P30D'],
    ['VALARM', 'DISPLAY', '-P7D'],
    ['VALARM', 'DISPLAY', '-P1D'],
  ])
})

test('an event keeps its UID when its end is moved', () => {
  const uidOf = (change: Partial<Expiry>) =>
    textOf(readCalendar(writeExpiryCalendar([expiry(change)], [], now)).components[0], 'UID')
  expect(uidOf({ expiresAt: endOfDay(now, 90), title: 'Renamed' })).toBe(uidOf({}))
  expect(uidOf({ credentialId: 'f2d1a9f7-96a6-4c26-b0a4-2f0f1d1c2a33' })).not.toBe(uidOf({}))
})

test('without ends it is a calendar without events', () => {
  expect(readCalendar(writeExpiryCalendar([], [7], now)).components).toEqual([])
})

test('whatever titles and names hold, they come back as they are', () => {
  const text = fc.oneof(
    fc.constantFrom(
      'a,b;c\\d',
      'two\nlines',
      'END:VEVENT',
      'æøå 💶 '.repeat(30).trim(),
      '\\n',
      '"quoted": yes',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((value) => value.replaceAll(/\p{Cc}/gu, ' ')),
  )
  fc.assert(
    fc.property(text, text, (title, name) => {
      const written = writeExpiryCalendar([expiry({ title, databases: [{ id: 'n', name }] })], [1], now)
      const [event] = readCalendar(written).components
      expect(textOf(event, 'SUMMARY')).toBe(`${title} expires`)
      expect(textOf(event, 'DESCRIPTION')).toBe(`${name}\nLive`)
      expect(textOf(event?.components[0], 'DESCRIPTION')).toBe(`${title} expires`)
    }),
  )
})
