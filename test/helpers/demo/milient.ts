import type { CredentialDraft } from '../../../src/shared/model/credential'
import type { Description } from '../../sandbox/description'
import { keyValue } from '../../sandbox/explanation'
import type { DemoVault } from './fill-vault'

/** One key for several companies, and one that has expired. */
export function addMilient(demo: DemoVault, { milient }: Description): void {
  const path = '/companies/{{companyCode}}'
  const databaseIds = milient.companies.map(({ code, name }) => {
    const variables = [{ name: 'companyCode', value: code }]
    return demo.addDatabase('milient-moment', name, [
      { name: 'Sandbox', mode: 'test', baseUrl: milient.sandbox.baseUrl + path, variables },
      { name: 'Production', mode: 'live', baseUrl: milient.baseUrl + path, variables },
    ])
  })
  const add = (
    name: string,
    draft: Pick<CredentialDraft, 'title' | 'description' | 'mode'> & Partial<CredentialDraft>,
  ) =>
    demo.addCredential('milient-moment', {
      kindId: 'api-key',
      databaseIds,
      expiresAt: endOf(milient.keys, name),
      ...draft,
      values: { key: keyValue(milient.keys, name) },
    })
  add('sandbox', {
    title: 'Timesheet sync',
    description: 'One key for every company its user may open',
    mode: 'test',
  })
  add('production', {
    title: 'Payroll bridge',
    description: 'Reads time records every night',
    mode: 'live',
    cost: 'Invoiced monthly',
  })
  add('everywhere', {
    title: 'Project import',
    description: 'Meant for one company, while its user may open two: see its reach',
    mode: 'test',
    databaseIds: databaseIds.slice(0, 1),
  })
  add('expired', {
    title: 'Yearly report, expired',
    description: 'Expired: see how it is refused',
    mode: 'test',
    databaseIds: databaseIds.slice(0, 1),
  })
}

function endOf(keys: Description['milient']['keys'], name: string): number {
  const key = keys.find((candidate) => candidate.name === name)
  if (key === undefined) throw new Error(`The sandbox has no key ${name}`)
  return Date.parse(key.expiresAt)
}
