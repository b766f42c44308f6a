import { z } from 'zod'
import type { MomentusData, Row } from './momentus-data'
import { type MomentusEndpoint, momentusEndpoints, parametersOf } from './momentus-endpoints'
import { queryRows } from './momentus-odata'
import { json, parseJson } from './reply'
import type { RoutedRequest } from './routes'
import type { Reply } from './server'

const rowSchema = z.record(z.string(), z.unknown())

/** An error as Azure API Management writes its own, which stands before this API. */
export function failure(status: number, message: string, headers?: Readonly<Record<string, string>>): Reply {
  return json(status, { statusCode: status, message }, headers)
}

/** Does what the endpoint is for, once the credential may use it. */
export function operate(data: MomentusData, endpoint: MomentusEndpoint, request: RoutedRequest): Reply {
  const rows = data.get(endpoint.entity)
  if (rows === undefined) throw new Error(`There is no data of ${endpoint.entity}`)
  const names = parametersOf(endpoint)
  const matches = (row: Row) => names.every((name) => String(row[name]) === request.parameter(name))
  switch (endpoint.operation) {
    case 'query':
      return query(rows, request)
    case 'list':
      return json(200, { value: rows.filter(matches) })
    case 'create':
      return create(rows, keyOf(endpoint), request)
    default: {
      const index = rows.findIndex(matches)
      const row = rows[index]
      return row === undefined
        ? failure(404, `There is no such thing in ${endpoint.entity}`)
        : operateOnOne(rows, index, row, endpoint, request)
    }
  }
}

function operateOnOne(
  rows: Row[],
  index: number,
  row: Row,
  endpoint: MomentusEndpoint,
  request: RoutedRequest,
): Reply {
  switch (endpoint.operation) {
    case 'replace': {
      const body = rowSchema.safeParse(parseJson(request.body))
      if (!body.success) return failure(400, 'The body must be a JSON object')
      const key = Object.fromEntries(parametersOf(endpoint).map((name) => [name, row[name]]))
      const replaced = { ...body.data, ...key }
      rows[index] = replaced
      return json(200, replaced)
    }
    case 'delete':
      rows.splice(index, 1)
      return { status: 204 }
    default:
      return json(200, row)
  }
}

/** The next page is an address of its own, on the host that was asked. */
function query(rows: readonly Row[], { headers, path, query: parameters }: RoutedRequest): Reply {
  const page = queryRows(rows, parameters.get('ODataQuery') ?? '')
  if (!page.understood) return failure(400, page.message)
  if (page.next === null) return json(200, { value: page.value })
  const nextLink = `https://${headers.host}${path}?ODataQuery=${encodeURIComponent(page.next)}`
  return json(200, { value: page.value, '@odata.nextLink': nextLink })
}

/** The fields that tell one row of the entity from another. */
function keyOf({ entity }: MomentusEndpoint): readonly string[] {
  const one = momentusEndpoints.find((other) => other.entity === entity && other.operation === 'get')
  if (one === undefined) throw new Error(`Nothing tells one of ${entity} from another`)
  return parametersOf(one)
}

/** The last field of the key is a number that counts up; the others must be given. */
function create(rows: Row[], key: readonly string[], request: RoutedRequest): Reply {
  const body = rowSchema.safeParse(parseJson(request.body))
  if (!body.success) return failure(400, 'The body must be a JSON object')
  const missing = key.slice(0, -1).filter((name) => !/^(string|number)$/.test(typeof body.data[name]))
  if (missing.length > 0) return failure(400, `Missing: ${missing.join(', ')}`)
  const counter = key.at(-1) ?? ''
  const row = { ...body.data, [counter]: Math.max(0, ...rows.map((other) => Number(other[counter]))) + 1 }
  rows.push(row)
  return json(201, row)
}
