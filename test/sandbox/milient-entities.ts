import { z } from 'zod'
import type { CompanyData, Entity } from './milient-data'
import { json, parseJson } from './reply'
import type { Route, RoutedRequest } from './routes'
import type { Reply } from './server'

const fieldsSchema = z.record(z.string(), z.unknown())

const pageSchema = z.object({
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(1000).default(20),
})

/** An error in the shape chosen for this sandbox: the vendor does not document its own. */
export function failure(
  status: number,
  error: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): Reply {
  return json(status, { status, error, message }, headers)
}

export function notFound(message: string): Reply {
  return failure(404, 'Not Found', message)
}

/** What can be done with the entities of a company, once access to it is granted. */
export function entityRoutes(data: CompanyData): readonly Route[] {
  const list = '/api/1.0/companies/{company}/{entity}'
  const one = `${list}/{id}`
  return [
    { methods: ['GET', 'HEAD'], path: list, handle: within(data, listPage) },
    { methods: ['POST'], path: list, handle: within(data, create) },
    { methods: ['GET', 'HEAD'], path: one, handle: onOne(data, (_all, entity) => json(200, entity)) },
    {
      methods: ['PUT'],
      path: one,
      handle: onOne(data, (all, { id }, request) => store(all, { id }, request)),
    },
    { methods: ['PATCH'], path: one, handle: onOne(data, store) },
    {
      methods: ['DELETE'],
      path: one,
      handle: onOne(data, (all, { id }) => {
        all.delete(id)
        return { status: 204 }
      }),
    },
  ]
}

type Entities = Map<number, Entity>

function within(
  data: CompanyData,
  handle: (all: Entities, request: RoutedRequest) => Reply,
): Route['handle'] {
  return (request) => {
    const name = request.parameter('entity')
    const all = data.get(name)
    return all === undefined ? notFound(`There are no ${name} in this API`) : handle(all, request)
  }
}

function onOne(
  data: CompanyData,
  handle: (all: Entities, entity: Entity, request: RoutedRequest) => Reply,
): Route['handle'] {
  return within(data, (all, request) => {
    const id = request.parameter('id')
    const entity = all.get(Number(id))
    if (entity === undefined)
      return notFound(`There is nothing with id ${id} in ${request.parameter('entity')}`)
    return handle(all, entity, request)
  })
}

function listPage(all: Entities, { query }: RoutedRequest): Reply {
  const parsed = pageSchema.safeParse(Object.fromEntries(query))
  if (!parsed.success) return failure(400, 'Bad Request', 'page counts from 1, size is 1 to 1000')
  const { page: number, size } = parsed.data
  const totalElements = all.size
  return json(200, {
    content: [...all.values()].slice((number - 1) * size, number * size),
    page: { number, size, totalElements, totalPages: Math.ceil(totalElements / size) },
  })
}

function create(all: Entities, request: RoutedRequest): Reply {
  const id = Math.max(0, ...all.keys()) + 1
  const reply = store(all, { id }, request)
  return reply.status === 200
    ? { ...reply, status: 201, headers: { ...reply.headers, location: `${request.path}/${id}` } }
    : reply
}

/** Lays the fields of the request over `base`, whose id stays. */
function store(all: Entities, base: Entity, request: RoutedRequest): Reply {
  const fields = fieldsSchema.safeParse(parseJson(request.body))
  if (!fields.success) return failure(400, 'Bad Request', 'The body must be a JSON object')
  const entity = { ...base, ...fields.data, id: base.id }
  all.set(entity.id, entity)
  return json(200, entity)
}
