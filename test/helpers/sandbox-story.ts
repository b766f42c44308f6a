import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { credentialHandlers } from '../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../src/main/handlers/database-handlers'
import { createRotationHandlers } from '../../src/main/handlers/rotation-handlers'
import type { UnlockedVault } from '../../src/main/vault/session'
import { type Credential, type CredentialDraft, noDetails } from '../../src/shared/model/credential'
import type { Database } from '../../src/shared/model/database'
import type { EnvironmentDraft } from '../../src/shared/model/environment'
import { builtInProviders, findKind } from '../../src/shared/providers'
import { suggestExpiry } from '../../src/shared/rules/expiry'
import { type Sandbox, startSandbox } from '../sandbox'
import { databaseDraft } from './drafts'
import { createSenders } from './senders'
import { openVault, successOf } from './temporary-vault'

/** A vault and the providers' servers, with what sends between them. All of it ends with the test. */
export async function startStory(given?: { vault: UnlockedVault; sandbox: Sandbox }) {
  const vault = given?.vault ?? (await openVault())
  const sandbox = given?.sandbox ?? (await startSandbox())
  const senders = createSenders()
  if (given === undefined) onTestFinished(() => sandbox.close())
  return { vault, sandbox, ...senders, handlers: createRotationHandlers(senders) }
}

type Place = Pick<EnvironmentDraft, 'baseUrl'> & Partial<EnvironmentDraft>

/** A database with one environment, in Test unless told otherwise, that trusts the sandbox. */
export function addPlace(
  vault: UnlockedVault,
  sandbox: Sandbox,
  providerId: string,
  name: string,
  place: Place,
): Database {
  const { id } = successOf(databaseHandlers.createDatabase(databaseDraft({ providerId, name }), vault))
  const { caCertificate } = sandbox
  const draft = { name: 'Test', mode: 'test' as const, variables: [], caCertificate, ...place }
  successOf(databaseHandlers.createEnvironment({ ...draft, databaseId: id }, vault))
  const database = successOf(databaseHandlers.listDatabases(undefined, vault)).find((one) => one.id === id)
  if (database === undefined) throw new Error('The database is made and not there.')
  return database
}

export function addKey(
  vault: UnlockedVault,
  draft: Partial<CredentialDraft> & Pick<CredentialDraft, 'providerId' | 'kindId' | 'databaseIds' | 'parts'>,
): Credential {
  const lifetime = findKind(builtInProviders, draft)?.lifetime ?? null
  const expiresAt = suggestExpiry(lifetime, 'test', Date.now())
  const usual = { ...noDetails, expiresAt, title: 'Key', description: '', mode: 'test' as const }
  return successOf(credentialHandlers.createCredential({ ...usual, ...draft }, vault))
}

/** Where a check of a credential goes: the one environment of a database. */
export function checkAt({ environments: [environment] }: Database, { id: credentialId }: Credential) {
  if (environment === undefined) throw new Error('The database has no environment.')
  const { id: environmentId, mode } = environment
  return { credentialId, sendId: randomUUID(), environmentId, mode }
}

/** A shop at Moment payments with its secret test key. */
export function addShop(
  vault: UnlockedVault,
  sandbox: Sandbox,
  key = sandbox.payments.keys.testSecret.value,
) {
  const database = addPlace(vault, sandbox, 'moment-payments', 'Acme Shop', {
    baseUrl: sandbox.payments.baseUrl,
  })
  const credential = addKey(vault, {
    providerId: 'moment-payments',
    kindId: 'secret-key',
    title: 'Shop key',
    databaseIds: [database.id],
    parts: [{ name: 'key', value: key }],
  })
  return { database, credential, place: { credentialId: credential.id }, at: checkAt(database, credential) }
}
