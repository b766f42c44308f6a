/** A component of a calendar file, read by RFC 5545 sections 3.1 and 3.3.11. */
export interface CalendarComponent {
  readonly name: string
  /** By name in capitals; `parameters` as they stand, values without their escapes. */
  readonly properties: ReadonlyMap<string, { readonly parameters: string; readonly value: string }>
  readonly components: readonly CalendarComponent[]
}

/** Throws where a line is too long, ends otherwise than with CR LF, or does not belong where it stands. */
export function readCalendar(text: string): CalendarComponent {
  const lines = text.split('\r\n')
  if (lines.pop() !== '' || lines.some((line) => /[\r\n]/.test(line)))
    throw new Error('A line does not end with CR LF.')
  const long = lines.find((line) => Buffer.byteLength(line) > 75)
  if (long !== undefined) throw new Error(`A line is longer than 75 octets: ${long}`)
  const unfolded = lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
  const [first, ...rest] = unfolded
  if (first !== 'BEGIN:VCALENDAR') throw new Error('It does not begin with a calendar.')
  const calendar = readComponent('VCALENDAR', rest)
  if (rest.length > 0) throw new Error('There is something after the calendar.')
  return calendar
}

/** Takes the lines of a component away, the end included. */
function readComponent(name: string, lines: string[]): CalendarComponent {
  const properties = new Map<string, { parameters: string; value: string }>()
  const components: CalendarComponent[] = []
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === `END:${name}`) return { name, properties, components }
    const match = /^([A-Z-]+)(?:;([^:]*))?:(.*)$/s.exec(line)
    if (match === null) throw new Error(`Not a property: ${line}`)
    const [, property = '', parameters = '', value = ''] = match
    if (property === 'BEGIN') components.push(readComponent(value, lines))
    else properties.set(property, { parameters, value: withoutEscapes(value) })
  }
  throw new Error(`${name} has no end.`)
}

function withoutEscapes(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped))
}
