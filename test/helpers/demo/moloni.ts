import type { Description } from '../../sandbox/description'
import { keyValue } from '../../sandbox/explanation'
import type { DemoVault } from './fill-vault'

/** One key for the companies of its user, with the year that it has. */
export function addMoloni(demo: DemoVault, { moloni }: Description): void {
  const databaseIds = moloni.companies.map(({ companyId, name }) =>
    demo.addDatabase('moloni-on', name, [
      {
        ...{ name: 'Sandbox', mode: 'test', baseUrl: moloni.baseUrl },
        variables: [{ name: 'companyId', value: String(companyId) }],
      },
    ]),
  )
  const expiresAt = moloni.keys.find(({ name }) => name === 'writing')?.expiresAt
  demo.addCredential('moloni-on', {
    ...{ kindId: 'api-key', title: 'Warehouse sync', mode: 'test', databaseIds, writeOnly: true },
    expiresAt: expiresAt ? Date.parse(expiresAt) : null,
    values: { token: keyValue(moloni.keys, 'writing') },
  })
}
