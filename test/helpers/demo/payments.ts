import type { Description } from '../../sandbox/description'
import { keyValue } from '../../sandbox/explanation'
import type { DemoVault } from './fill-vault'

/** The four keys of an account. */
export function addPayments(demo: DemoVault, { payments: { baseUrl, keys } }: Description): void {
  const databaseId = demo.addDatabase('moment-payments', 'Acme Shop', [
    { name: 'Test', mode: 'test', baseUrl },
    { name: 'Live', mode: 'live', baseUrl },
  ])
  const add = (name: string, kindId: string, title: string, mode: 'test' | 'live') =>
    demo.addCredential('moment-payments', {
      ...{ kindId, title, mode, databaseIds: [databaseId] },
      values: { key: keyValue(keys, name) },
    })
  add('testSecret', 'secret-key', 'Secret key, Test', 'test')
  add('testPublic', 'public-key', 'Public key, Test', 'test')
  add('liveSecret', 'secret-key', 'Secret key, Live', 'live')
  add('livePublic', 'public-key', 'Public key, Live', 'live')
}
