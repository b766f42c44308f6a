import { messageSystemsMomentum } from '../../../src/shared/providers/message-systems-momentum'
import type { Description } from '../../sandbox/description'
import { keyValue } from '../../sandbox/explanation'
import type { DemoVault } from './fill-vault'

/** An installation with keys of all and of one grant, and one that asks for no key. */
export function addMomentum(demo: DemoVault, { momentum }: Description): void {
  const databaseId = demo.addDatabase('message-systems-momentum', 'Mail cluster', [
    { name: 'Test', mode: 'test', baseUrl: momentum.baseUrl },
  ])
  demo.addDatabase('message-systems-momentum', 'Mail cluster, open', [
    { name: 'Test', mode: 'test', baseUrl: momentum.open.baseUrl },
  ])
  for (const [name, title] of [
    ['allGrants', 'Campaigns'],
    ['templatesOnly', 'Template editor'],
  ] as const) {
    const names = momentum.keys.find((key) => key.name === name)?.grants ?? []
    demo.addCredential('message-systems-momentum', {
      ...{ kindId: 'api-key', title, mode: 'test', databaseIds: [databaseId], writeOnly: true },
      grants: messageSystemsMomentum.grants.filter((grant) => names.includes(grant.name)).map(({ id }) => id),
      values: { key: keyValue(momentum.keys, name) },
    })
  }
}
