export type MomentusEdition = 'enterprise' | 'elite'

/** What stands before the path of each endpoint. That of Elite is made up, after that of Enterprise. */
export const momentusPaths: Readonly<Record<MomentusEdition, string>> = {
  enterprise: '/enterprise/connect/api',
  elite: '/elite/connect/api',
}

/** An endpoint that a credential can be given access to. */
export interface MomentusEndpoint {
  /** Method and path, e.g. `GET /odata/Events`. No other of the edition has it. */
  readonly id: string
  readonly edition: MomentusEdition
  /** How the list of endpoints is divided: `Enterprise` are the standard ones beside OData, Elite has its own. */
  readonly group: 'OData' | 'Enterprise' | 'Elite'
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the path of the edition. `{Field}` stands for the value of that field. A slash at the end is ignored. */
  readonly path: string
  /** What it works on, a key of the data. */
  readonly entity: string
  readonly operation: 'query' | 'list' | 'get' | 'create' | 'replace' | 'delete'
}

const methods = {
  query: 'GET',
  list: 'GET',
  get: 'GET',
  create: 'POST',
  replace: 'PUT',
  delete: 'DELETE',
} as const satisfies Readonly<Record<MomentusEndpoint['operation'], MomentusEndpoint['method']>>

function endpoint(
  group: MomentusEndpoint['group'],
  entity: string,
  operation: MomentusEndpoint['operation'],
  path: string,
): MomentusEndpoint {
  const method = methods[operation]
  const edition = group === 'Elite' ? 'elite' : 'enterprise'
  return { id: `${method} ${path}`, edition, group, method, path, entity, operation }
}

const odata = (entity: string) => endpoint('OData', entity, 'query', `/odata/${entity}`)

const standard = (entity: string, operation: MomentusEndpoint['operation'], keys = '') =>
  endpoint('Enterprise', entity, operation, `/${entity}${keys}`)

const elite = (entity: string, operation: MomentusEndpoint['operation'], path: string) =>
  endpoint('Elite', entity, operation, path)

const note = '/{OrganizationCode}/{Type}/{Code}/{SequenceNumber}'
const order = '/{OrganizationCode}/{OrderNumber}'
const orderItem = `${order}/{OrderLineNumber}`
const priceListItem = '/{OrganizationCode}/{PriceList}/{Sequence}'

/**
 * The endpoints of both editions. Those of Enterprise were seen in code of third parties, not in a list of the vendor's.
 * Of Elite `/v1/crm/contacts` and `/v1/opportunities` are known by name alone, and the others are made up beside them, with
 * the list of organisations as in Enterprise.
 */
export const momentusEndpoints: readonly MomentusEndpoint[] = [
  odata('Events'),
  odata('Functions'),
  odata('PriceList'),
  odata('PriceListItems'),
  odata('ServiceOrders'),
  odata('ServiceOrderItems'),
  standard('Organizations', 'list'),
  standard('Organizations', 'get', '/{OrganizationCode}'),
  standard('Spaces', 'list', '/{OrganizationCode}'),
  standard('Resources', 'list', '/{OrganizationCode}'),
  standard('Notes', 'list', '/{OrganizationCode}'),
  standard('Notes', 'create'),
  standard('Notes', 'get', note),
  standard('Notes', 'replace', note),
  standard('Notes', 'delete', note),
  standard('PriceListItems', 'list', '/{OrganizationCode}/{PriceList}'),
  standard('PriceListItems', 'create'),
  standard('PriceListItems', 'get', priceListItem),
  standard('PriceListItems', 'replace', priceListItem),
  standard('PriceListItems', 'delete', priceListItem),
  standard('ServiceOrders', 'create'),
  standard('ServiceOrders', 'get', order),
  standard('ServiceOrders', 'replace', order),
  standard('ServiceOrderItems', 'create'),
  standard('ServiceOrderItems', 'get', orderItem),
  standard('ServiceOrderItems', 'replace', orderItem),
  standard('ServiceOrderItems', 'delete', orderItem),
  elite('Organizations', 'list', '/Organizations'),
  elite('Bookings', 'list', '/v1/events'),
  elite('Bookings', 'get', '/v1/events/{id}'),
  elite('Rooms', 'list', '/v1/rooms'),
  elite('Contacts', 'list', '/v1/crm/contacts'),
  elite('Contacts', 'create', '/v1/crm/contacts'),
  elite('Contacts', 'get', '/v1/crm/contacts/{id}'),
  elite('Contacts', 'replace', '/v1/crm/contacts/{id}'),
  elite('Contacts', 'delete', '/v1/crm/contacts/{id}'),
  elite('Opportunities', 'create', '/v1/opportunities'),
  elite('Opportunities', 'get', '/v1/opportunities/{id}'),
]

/** What an edition's credentials can be given access to. */
export function endpointsOf(edition: MomentusEdition): readonly MomentusEndpoint[] {
  return momentusEndpoints.filter((candidate) => candidate.edition === edition)
}

/** The names in the path of the endpoint, which are the fields that tell one row from another. */
export function parametersOf({ path }: MomentusEndpoint): readonly string[] {
  return [...path.matchAll(/{(\w+)}/g)].map(([, name = '']) => name)
}
