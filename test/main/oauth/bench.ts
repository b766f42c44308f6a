import { randomUUID } from 'node:crypto'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { createOAuthHandlers } from '../../../src/main/handlers/oauth-handlers'
import { createRotationHandlers } from '../../../src/main/handlers/rotation-handlers'
import { createTesterHandlers } from '../../../src/main/handlers/tester-handlers'
import type { SignInTools } from '../../../src/main/oauth/sign-in'
import { listAuditEntries } from '../../../src/main/store/audit'
import { findCredential } from '../../../src/main/store/credentials'
import { listExchanges } from '../../../src/main/store/exchanges'
import { openPart } from '../../../src/main/store/parts'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { noDetails } from '../../../src/shared/model/credential'
import type { Request } from '../../../src/shared/model/request'
import type { SignInStep } from '../../../src/shared/model/sign-in'
import { createSenders } from '../../helpers/senders'
import { openVault, successOf } from '../../helpers/temporary-vault'

export interface Setting {
  readonly providerId: string
  readonly kindId: string
  readonly baseUrl: string
  readonly caCertificate: string | null
  readonly values: Readonly<Record<string, string>>
  readonly tools?: Partial<SignInTools>
  readonly vault?: UnlockedVault
}

/** A vault with one OAuth credential at one environment, and everything that fetches and uses its tokens. */
export async function openBench({ providerId, kindId, values, tools = {}, vault: given, ...place }: Setting) {
  const vault = given ?? (await openVault())
  const database = successOf(
    databaseHandlers.createDatabase({ providerId, name: 'Harbour', note: '', liveReadOnly: false }, vault),
  )
  const environment = successOf(
    databaseHandlers.createEnvironment(
      { ...place, databaseId: database.id, name: 'Test', mode: 'test', variables: [] },
      vault,
    ),
  )
  const parts = Object.entries(values).map(([name, value]) => ({ name, value }))
  const draft = { ...noDetails, providerId, kindId, parts, mode: 'test' as const, description: '' }
  const { id } = successOf(
    credentialHandlers.createCredential({ ...draft, title: 'Sync', databaseIds: [database.id] }, vault),
  )
  const { tester, tokens } = createSenders(tools)
  const changed: string[] = []
  const steps: SignInStep[] = []
  const services = {
    ...{ tester, tokens },
    onTokens: (credentialId: string) => changed.push(credentialId),
    onRefusal: () => undefined,
    onSignInProgress: ({ step }: { step: SignInStep }) => steps.push(step),
  }
  const handlers = {
    ...createTesterHandlers(services),
    ...createOAuthHandlers(services),
    ...createRotationHandlers(services),
  }
  const order = { credentialId: id, environmentId: environment.id }

  const request: Request = {
    ...{ databaseId: database.id, environmentId: environment.id, credentialId: id, mode: 'test' },
    ...{ method: 'GET', url: '/echo', query: [], headers: [], body: { type: 'none' }, timeoutSeconds: 20 },
  }
  return {
    ...{ vault, tester, tokens, changed, steps, order, database, environment, handlers },
    send: (change: Partial<Request> = {}) =>
      handlers.sendRequest(
        { sendId: randomUUID(), request: { ...request, ...change }, confirmed: false },
        vault,
      ),
    signIn: (attemptId = randomUUID()) => handlers.signIn({ ...order, attemptId }, vault),
    refresh: () => handlers.refreshTokens(order, vault),
    credential: () => {
      const credential = findCredential(vault.db, { id })
      if (credential === undefined) throw new Error('The credential is gone.')
      return credential
    },
    /** The value of a part, undefined where it is not there. */
    partOf(part: string): string | undefined {
      const opened = openPart(vault.db, vault.sealingKey, { credentialId: id, part })
      return opened.ok ? opened.value.toString('utf8') : undefined
    },
    async log(): Promise<string[]> {
      const entries = await listAuditEntries(vault.db, { search: '', actions: [], before: null, limit: 500 })
      return entries.map(({ action }) => action).reverse()
    },
    /** All of the history, as text. */
    history: () =>
      JSON.stringify(
        listExchanges(vault.db, { databaseId: database.id, mode: 'test', before: null, limit: 500 }),
      ),
  }
}

export type Bench = Awaited<ReturnType<typeof openBench>>
