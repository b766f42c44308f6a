import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { InstallationData, Item } from './momentum-data'
import { json, parseJson } from './reply'
import type { Route, RoutedRequest } from './routes'
import type { Reply } from './server'

export const momentumPath = '/api/v1'

/** Errors in the shape of the vendor's successor: a message, and often more. */
export function failure(
  status: number,
  error: { readonly message: string; readonly description?: string; readonly code?: string },
  headers?: Readonly<Record<string, string>>,
): Reply {
  return json(status, { errors: [error] }, headers)
}

export function notFound(description: string): Reply {
  return failure(404, { message: 'resource not found', description, code: '1600' })
}

/** The vendor lets the client choose it. */
const newId = z.string().min(1).max(64).optional()
const content = z.looseObject({ subject: z.string().default(''), text: z.string().default('') })
const recipients = z.array(z.looseObject({ address: z.union([z.string(), z.looseObject({})]) }))

/** What a new item must have, for the resources that take new ones. */
const newItems = {
  templates: z.looseObject({ id: newId, content }),
  transmissions: z.looseObject({
    id: newId,
    state: z.string().default('submitted'),
    recipients: z.union([recipients.min(1), z.looseObject({ list_id: z.string() })]),
    content: z.looseObject({}),
  }),
  webhooks: z.looseObject({
    id: newId,
    name: z.string(),
    target: z.url(),
    events: z.array(z.string()).min(1),
  }),
  'recipient-lists': z.looseObject({ id: newId, recipients }),
} satisfies Readonly<Record<string, z.ZodType>>

const previewSchema = z.object({ substitution_data: z.record(z.string(), z.unknown()).default({}) })

/** Everything an installation answers, once the key may have it. */
export function momentumRoutes(data: InstallationData): readonly Route[] {
  return [...data].flatMap(([resource, items]) => {
    const list = `${momentumPath}/${resource}`
    const one = `${list}/{id}`
    const readable: Route[] = [
      { methods: ['GET'], path: list, handle: () => json(200, { results: [...items.values()] }) },
      { methods: ['GET'], path: one, handle: onOne(items, (item) => json(200, { results: item })) },
    ]
    if (!isWritable(resource)) return readable
    return [
      ...readable,
      { methods: ['POST'], path: list, handle: (request) => create(data, items, resource, request) },
      { methods: ['PUT'], path: one, handle: onOne(items, (item, request) => update(items, item, request)) },
      {
        methods: ['DELETE'],
        path: one,
        handle: onOne(items, ({ id }) => {
          items.delete(id)
          return { status: 204 }
        }),
      },
      ...(resource === 'templates'
        ? [{ methods: ['POST'], path: `${one}/preview`, handle: onOne(items, preview) }]
        : []),
    ]
  })
}

type Writable = keyof typeof newItems

function isWritable(resource: string): resource is Writable {
  return Object.hasOwn(newItems, resource)
}

function onOne(
  items: Map<string, Item>,
  handle: (item: Item, request: RoutedRequest) => Reply,
): Route['handle'] {
  return (request) => {
    const id = request.parameter('id')
    const item = items.get(id)
    return item === undefined ? notFound(`There is nothing with id ${id}`) : handle(item, request)
  }
}

function create(
  data: InstallationData,
  items: Map<string, Item>,
  resource: Writable,
  request: RoutedRequest,
): Reply {
  const parsed = newItems[resource].safeParse(parseJson(request.body))
  if (!parsed.success) return invalid(parsed.error)
  const item = { ...parsed.data, id: parsed.data.id ?? randomUUID() }
  if (items.has(item.id)) {
    const description = `${item.id} exists already`
    return failure(409, { message: 'resource conflict', description, code: '1602' })
  }
  items.set(item.id, item)
  if (!('recipients' in item)) return json(200, { results: { id: item.id } })
  const total = countRecipients(data, item.recipients)
  return json(200, {
    results: { total_rejected_recipients: 0, total_accepted_recipients: total, id: item.id },
  })
}

/** Of recipients in the request, or of the stored list they name. */
function countRecipients(data: InstallationData, given: unknown): number {
  const named = z.object({ list_id: z.string() }).safeParse(given)
  const all = named.success ? data.get('recipient-lists')?.get(named.data.list_id)?.recipients : given
  return Array.isArray(all) ? all.length : 0
}

function update(items: Map<string, Item>, item: Item, request: RoutedRequest): Reply {
  const changes = z.record(z.string(), z.unknown()).safeParse(parseJson(request.body))
  if (!changes.success) return invalid(changes.error)
  items.set(item.id, { ...item, ...changes.data, id: item.id })
  return json(200, { results: { id: item.id } })
}

/** The texts of the template with `{{name}}` replaced, as far as the data of the request has it. */
function preview(template: Item, request: RoutedRequest): Reply {
  const parsed = previewSchema.safeParse(parseJson(request.body))
  if (!parsed.success) return invalid(parsed.error)
  const texts = content.safeParse(template.content)
  if (!texts.success) return invalid(texts.error)
  const values = parsed.data.substitution_data
  const fill = (text: string) => text.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''))
  const { subject, text } = texts.data
  return json(200, { results: { ...texts.data, subject: fill(subject), text: fill(text) } })
}

function invalid(error: z.ZodError): Reply {
  return failure(400, {
    message: 'invalid data format/type',
    description: z.prettifyError(error),
    code: '1300',
  })
}
