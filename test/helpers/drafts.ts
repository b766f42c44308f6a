import { randomUUID } from 'node:crypto'
import type { NewPart } from '../../src/main/store/parts'
import { type CredentialDraft, noDetails } from '../../src/shared/model/credential'
import type { DatabaseDraft } from '../../src/shared/model/database'
import type { EnvironmentDraft } from '../../src/shared/model/environment'
import type { Exchange } from '../../src/shared/model/exchange'

/** Things to store, complete, of which a test names what it is about. */

export function databaseDraft(given: Partial<DatabaseDraft> = {}): DatabaseDraft {
  return { providerId: 'moment-payments', name: 'Nordlys AS', note: '', liveReadOnly: false, ...given }
}

export function environmentDraft(
  given: Partial<EnvironmentDraft> & { databaseId: string },
): EnvironmentDraft & { databaseId: string } {
  return {
    name: 'Test',
    mode: 'test',
    baseUrl: 'https://api.example.com',
    caCertificate: null,
    variables: [],
    ...given,
  }
}

type StoredDraft = Omit<CredentialDraft, 'parts'> & { parts: NewPart[] }

export function credentialDraft(given: Partial<StoredDraft> & Pick<StoredDraft, 'databaseIds'>): StoredDraft {
  return {
    providerId: 'moment-payments',
    ...noDetails,
    kindId: 'secret',
    title: 'Payments',
    description: '',
    mode: 'test',
    parts: [{ name: 'key', secret: true, value: 'sk_test_7Kd02U', hint: 'sk_test_…2U' }],
    ...given,
  }
}

export function exchange(given: Partial<Exchange> & Pick<Exchange, 'databaseId'>): Exchange {
  return {
    id: randomUUID(),
    environmentId: randomUUID(),
    credentialId: null,
    mode: 'test',
    method: 'GET',
    url: 'https://api.example.com/customers',
    requestHeaders: [{ name: 'accept', value: 'application/json' }],
    requestBody: null,
    redirects: [],
    sentAt: 1_790_000_000_000,
    durationMs: 84.25,
    outcome: {
      type: 'response',
      status: 200,
      statusText: 'OK',
      headers: [{ name: 'content-type', value: 'application/json' }],
      body: { type: 'text', text: '{"content":[]}' },
      size: 14,
    },
    ...given,
  }
}
