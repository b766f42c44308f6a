import type { Method } from '../model/request'
import type { CatalogueEntry } from './catalogue'

function endpoints(group: string, rows: readonly (readonly [Method, string, string])[]): CatalogueEntry[] {
  return rows.map(([method, path, description]) => ({ group, methods: [method], path, description }))
}

const note = '/Notes/{OrganizationCode}/{Type}/{Code}/{SequenceNumber}'
const priceListItem = '/PriceListItems/{OrganizationCode}/{PriceList}/{Sequence}'
const order = '/ServiceOrders/{OrganizationCode}/{OrderNumber}'
const orderItem = '/ServiceOrderItems/{OrganizationCode}/{OrderNumber}/{OrderLineNumber}'

/**
 * Endpoints of both editions. Those of Enterprise are seen in code of third parties, not in a list of the vendor's; of Elite only
 * contacts and opportunities are known, by name.
 */
export const momentusEndpoints: CatalogueEntry[] = [
  ...endpoints('OData', [
    ['GET', '/odata/Events', 'Find events'],
    ['GET', '/odata/Functions', 'Find functions of events'],
    ['GET', '/odata/PriceList', 'Find price lists'],
    ['GET', '/odata/PriceListItems', 'Find items of price lists'],
    ['GET', '/odata/ServiceOrders', 'Find service orders'],
    ['GET', '/odata/ServiceOrderItems', 'Find lines of service orders'],
  ]),
  ...endpoints('Enterprise', [
    ['GET', '/Organizations', 'List organisations'],
    ['GET', '/Organizations/{OrganizationCode}', 'Read an organisation'],
    ['GET', '/Spaces/{OrganizationCode}', 'List spaces'],
    ['GET', '/Resources/{OrganizationCode}', 'List resources'],
    ['GET', '/Notes/{OrganizationCode}', 'List notes'],
    ['POST', '/Notes', 'Create a note'],
    ['GET', note, 'Read a note'],
    ['PUT', note, 'Replace a note'],
    ['DELETE', note, 'Delete a note'],
    ['GET', '/PriceListItems/{OrganizationCode}/{PriceList}', 'List items of a price list'],
    ['POST', '/PriceListItems', 'Create an item of a price list'],
    ['GET', priceListItem, 'Read an item of a price list'],
    ['PUT', priceListItem, 'Replace an item of a price list'],
    ['DELETE', priceListItem, 'Delete an item of a price list'],
    ['POST', '/ServiceOrders', 'Create a service order'],
    ['GET', order, 'Read a service order'],
    ['PUT', order, 'Replace a service order'],
    ['POST', '/ServiceOrderItems', 'Create a line of a service order'],
    ['GET', orderItem, 'Read a line of a service order'],
    ['PUT', orderItem, 'Replace a line of a service order'],
    ['DELETE', orderItem, 'Delete a line of a service order'],
  ]),
  ...endpoints('Elite', [
    ['GET', '/Organizations', 'List organisations'],
    ['GET', '/v1/crm/contacts', 'List contacts'],
    ['POST', '/v1/crm/contacts', 'Create a contact'],
    ['GET', '/v1/crm/contacts/{id}', 'Read a contact'],
    ['PUT', '/v1/crm/contacts/{id}', 'Replace a contact'],
    ['DELETE', '/v1/crm/contacts/{id}', 'Delete a contact'],
    ['POST', '/v1/opportunities', 'Create an opportunity'],
    ['GET', '/v1/opportunities/{id}', 'Read an opportunity'],
  ]),
]
