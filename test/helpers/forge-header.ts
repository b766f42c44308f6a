import { createHash } from 'node:crypto'

/**
 * What someone can make who knows the format but not the password: the first two lines changed, the MAC kept, the checksum
 * made anew.
 */
export function forgeHeader(header: Buffer, change: (content: string) => string): Buffer {
  const [version, json, mac] = header.toString('utf8').split('\n')
  const authentic = `${change(`${version}\n${json}\n`)}${mac}\n`
  const checksum = createHash('sha256').update(authentic).digest('base64url')
  return Buffer.from(`${authentic}checksum ${checksum}\n`)
}

/** The same for the JSON in it, which stays canonical. */
export function forgeHeaderJson(header: Buffer, change: (json: Record<string, unknown>) => object): Buffer {
  return forgeHeader(header, (content) => {
    const [version, json = ''] = content.split('\n')
    return `${version}\n${JSON.stringify(sorted(change(JSON.parse(json))))}\n`
  })
}

/** The same for values of its password slot. */
export function forgeSlot(header: Buffer, change: object): Buffer {
  const changeSlot = (slots: unknown) => ({
    ...Object(slots),
    password: { ...Object(slots).password, ...change },
  })
  return forgeHeaderJson(header, ({ slots, ...rest }) => ({
    ...rest,
    // The first version had a list of them.
    slots: Array.isArray(slots) ? slots.map((slot) => ({ ...slot, ...change })) : changeSlot(slots),
  }))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}
