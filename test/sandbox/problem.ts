import { randomUUID } from 'node:crypto'
import { json } from './reply'
import type { Reply } from './server'

/** An error as RFC 9457 has it. `type` is relative to the address of the request and made of the title. */
export function problem(
  status: number,
  title: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const type = `/problems/${title.toLowerCase().replaceAll(' ', '-')}`
  const instance = `urn:uuid:${randomUUID()}`
  return json(
    status,
    { type, title, status, detail, instance },
    { 'content-type': 'application/problem+json', ...headers },
  )
}
