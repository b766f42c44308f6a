import { join } from 'node:path'
import { credentialHandlers } from '../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../src/main/handlers/database-handlers'
import { type UnlockedVault, VaultSession } from '../../src/main/vault/session'
import type { CredentialDraft } from '../../src/shared/model/credential'
import { noDetails } from '../../src/shared/model/credential'
import type { EnvironmentDraft } from '../../src/shared/model/environment'
import type { Description } from '../sandbox/description'
import { keyValue } from '../sandbox/explanation'
import { successOf } from './temporary-vault'

export const demoPassword = 'latchkey demo'

/** Fills a vault with databases and credentials that open the sandbox's servers. */
export async function buildDemoVault(userData: string, sandbox: Description): Promise<void> {
  const session = new VaultSession()
  successOf(await session.create(join(userData, 'vault'), demoPassword))
  const vault = session.current()
  if (vault.state !== 'unlocked') throw new Error('The vault is made and not open.')
  const trust = { caCertificate: sandbox.caCertificate }
  addMilient(vault, sandbox, trust)
  addPayments(vault, sandbox, trust)
  session.lock()
}

type Trust = Pick<EnvironmentDraft, 'caCertificate'>

function addMilient(vault: UnlockedVault, { milient }: Description, trust: Trust): void {
  const databases = milient.companies.map((company) => {
    const database = successOf(
      databaseHandlers.createDatabase(
        { providerId: 'milient-moment', name: company.name, note: '', liveReadOnly: false },
        vault,
      ),
    )
    const variables = [{ name: 'companyCode', value: company.code }]
    const path = '/companies/{{companyCode}}'
    addEnvironment(vault, database.id, {
      ...trust,
      name: 'Sandbox',
      mode: 'test',
      baseUrl: milient.sandbox.baseUrl + path,
      variables,
    })
    addEnvironment(vault, database.id, {
      ...trust,
      name: 'Production',
      mode: 'live',
      baseUrl: milient.baseUrl + path,
      variables,
    })
    return database
  })
  const add = (
    keyName: string,
    draft: Pick<CredentialDraft, 'title' | 'description' | 'mode' | 'databaseIds'>,
  ) =>
    addCredential(vault, {
      ...noDetails,
      ...draft,
      providerId: 'milient-moment',
      kindId: 'api-key',
      expiresAt: endOf(milient.keys, keyName),
      parts: [{ name: 'key', value: keyValue(milient.keys, keyName) }],
    })
  const databaseIds = databases.map((database) => database.id)
  add('sandbox', {
    title: 'Timesheet sync',
    description: 'One key for every company its user may open',
    mode: 'test',
    databaseIds,
  })
  add('production', {
    title: 'Payroll bridge',
    description: 'Reads time records every night',
    mode: 'live',
    databaseIds,
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

function addPayments(vault: UnlockedVault, { payments }: Description, trust: Trust): void {
  const database = successOf(
    databaseHandlers.createDatabase(
      { providerId: 'moment-payments', name: 'Acme Shop', note: '', liveReadOnly: false },
      vault,
    ),
  )
  const environment = { ...trust, baseUrl: payments.baseUrl, variables: [] }
  addEnvironment(vault, database.id, { ...environment, name: 'Test', mode: 'test' })
  addEnvironment(vault, database.id, { ...environment, name: 'Live', mode: 'live' })
  const add = (keyName: string, kindId: string, title: string, mode: 'test' | 'live') =>
    addCredential(vault, {
      ...noDetails,
      providerId: 'moment-payments',
      kindId,
      title,
      description: '',
      mode,
      databaseIds: [database.id],
      parts: [{ name: 'key', value: keyValue(payments.keys, keyName) }],
    })
  add('testSecret', 'secret-key', 'Secret key, Test', 'test')
  add('testPublic', 'public-key', 'Public key, Test', 'test')
  add('liveSecret', 'secret-key', 'Secret key, Live', 'live')
  add('livePublic', 'public-key', 'Public key, Live', 'live')
}

function addEnvironment(vault: UnlockedVault, databaseId: string, draft: EnvironmentDraft): void {
  successOf(databaseHandlers.createEnvironment({ ...draft, databaseId }, vault))
}

function addCredential(vault: UnlockedVault, draft: CredentialDraft): void {
  successOf(credentialHandlers.createCredential(draft, vault))
}
