import type { Description } from '../../sandbox/description'
import { keyValue } from '../../sandbox/explanation'
import type { DemoVault } from './fill-vault'

/** Both editions, and a token that opens only some endpoints. */
export function addMomentus(demo: DemoVault, { momentus }: Description): void {
  const { subscriptionKey, keys } = momentus
  const enterprise = demo.addDatabase('momentus-connect', 'Harbour Hall', [
    { name: 'Sandbox', mode: 'test', baseUrl: momentus.baseUrl },
  ])
  const elite = demo.addDatabase('momentus-connect', 'Opera House', [
    { name: 'Sandbox', mode: 'test', baseUrl: momentus.elite.baseUrl },
  ])
  const add = (name: string, kindId: string, title: string, description: string, databaseId: string) =>
    demo.addCredential('momentus-connect', {
      ...{ kindId, title, description, mode: 'test' as const, databaseIds: [databaseId] },
      values: { apiToken: keyValue(keys, name), subscriptionKey },
    })
  add('enterprise', 'api-token', 'Event calendar', 'Reads events for the web site', enterprise)
  add('restricted', 'api-token', 'Partner access', 'Shared with a partner: few endpoints', enterprise)
  add('elite', 'api-token-elite', 'Sales pipeline', 'Contacts and opportunities', elite)
}
