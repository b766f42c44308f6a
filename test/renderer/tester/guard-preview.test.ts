import { describe, expect, it } from 'vitest'
import { type PreviewInput, previewGuard } from '../../../src/renderer/features/tester/guard-preview'
import { emptyDraft } from '../../../src/renderer/stores/tester-draft'
import { type Credential, noDetails } from '../../../src/shared/model/credential'
import { type Database, newDatabase } from '../../../src/shared/model/database'
import type { Environment } from '../../../src/shared/model/environment'
import type { Method } from '../../../src/shared/model/request'
import { builtInProviders } from '../../../src/shared/providers'

const id = (number: number) => `6d1c5d1e-1f0a-4f43-9a55-${String(number).padStart(12, '0')}`

function environmentOf(mode: 'test' | 'live', change: Partial<Environment> = {}): Environment {
  return {
    id: id(mode === 'test' ? 10 : 11),
    databaseId: id(1),
    name: mode,
    mode,
    baseUrl: 'https://api.momentco.io',
    caCertificate: null,
    variables: [],
    ...change,
  }
}

const database: Database = {
  id: id(1),
  providerId: 'moment-payments',
  name: 'Acme Shop',
  note: '',
  liveReadOnly: false,
  ...newDatabase,
  createdAt: 0,
  updatedAt: 0,
  environments: [environmentOf('test'), environmentOf('live')],
  credentialCounts: { test: 1, live: 2 },
}

function credentialOf(number: number, change: Partial<Credential>): Credential {
  return {
    ...noDetails,
    state: 'active',
    id: id(number),
    providerId: 'moment-payments',
    kindId: 'secret-key',
    title: 'Secret key, Test',
    description: '',
    mode: 'test',
    databaseIds: [database.id],
    parts: [{ name: 'key', secret: true, hint: 'sk_test_…2U', expiresAt: null }],
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    lastUsedAt: null,
    ...change,
  }
}

const testKey = credentialOf(20, {})
const publicLiveKey = credentialOf(21, { kindId: 'public-key', title: 'Public key, Live', mode: 'live' })
const liveKey = credentialOf(22, { title: 'Secret key, Live', mode: 'live' })

interface Change extends Partial<PreviewInput> {
  url?: string
  credentialId?: string | null
  method?: Method
}

function preview(change: Change) {
  const { url = '/customers', credentialId = testKey.id, method = 'GET', ...input } = change
  return previewGuard({
    providers: builtInProviders,
    draft: { ...emptyDraft, method, url, credentialId },
    mode: 'test',
    database,
    environment: environmentOf('test'),
    credentials: [testKey, publicLiveKey, liveKey],
    databases: [database],
    now: 0,
    liveConfirmed: false,
    ...input,
  })
}

describe('previewGuard', () => {
  it('says what will be sent, where to and how', () => {
    expect(preview({})).toEqual({
      verdict: 'allow',
      sentence: 'sk_test_…2U to api.momentco.io over TLS, as Bearer. Test key, Test environment.',
    })
    expect(preview({ credentialId: null })).toMatchObject({ verdict: 'allow' })
  })

  it('refuses a Test key in Live, offers the Live key of the same kind, then the way back', () => {
    expect(preview({ mode: 'live', environment: environmentOf('live') })).toEqual({
      verdict: 'refuse',
      sentence: 'This is a Test key and the environment is Live. Nothing has been sent.',
      mends: [
        { type: 'change-credential', label: 'Use Secret key, Live', credentialId: liveKey.id },
        { type: 'change-mode', label: 'Switch to Test', mode: 'test' },
      ],
    })
  })

  it('offers only the way back where there is no key of the mode', () => {
    const refused = preview({ mode: 'live', environment: environmentOf('live'), credentials: [testKey] })
    expect(refused).toMatchObject({ mends: [{ type: 'change-mode', mode: 'test' }] })
  })

  it('keeps a key from a foreign origin', () => {
    expect(preview({ url: 'https://elsewhere.example/x' })).toMatchObject({
      verdict: 'refuse',
      mends: [{ type: 'change-credential', credentialId: null }],
    })
  })

  it('mends the address itself where that is all it takes', () => {
    expect(preview({ url: ' http://api.momentco.io/x' })).toMatchObject({
      mends: [{ type: 'change-url', url: 'https://api.momentco.io/x' }],
    })
    expect(preview({ url: 'https://ada:pw@api.momentco.io/x@y' })).toMatchObject({
      mends: [{ type: 'change-url', url: 'https://api.momentco.io/x@y' }],
    })
  })

  it('tells what is asked about first, until that was answered', () => {
    const change: Change = {
      ...{ mode: 'live', environment: environmentOf('live'), credentialId: liveKey.id, method: 'POST' },
    }
    expect(preview(change)).toEqual({
      verdict: 'confirm',
      sentence:
        'sk_test_…2U to api.momentco.io over TLS, as Bearer. Live key, Live environment. This is Live, and POST may change real data.',
    })
    expect(preview({ ...change, liveConfirmed: true })).toMatchObject({ verdict: 'allow' })
    expect(preview({ ...change, database: { ...database, liveReadOnly: true } })).toMatchObject({
      verdict: 'refuse',
      mends: [
        { type: 'change-mode', mode: 'test' },
        { type: 'open-tab', tab: 'settings' },
      ],
    })
  })

  it('offers a key that may be used where this one may not', () => {
    const expired = credentialOf(23, { title: 'Old key', expiresAt: 1 })
    const revoked = credentialOf(24, { title: 'Dead key', state: 'revoked' })
    const change = { credentials: [revoked, expired, testKey], now: 2 }
    for (const { id: credentialId } of [expired, revoked]) {
      expect(preview({ ...change, credentialId })).toMatchObject({
        verdict: 'refuse',
        mends: [
          { type: 'open-credential', credentialId },
          { type: 'change-credential', credentialId: testKey.id },
        ],
      })
    }
    expect(preview({ ...change, now: 0, credentialId: expired.id })).toMatchObject({ verdict: 'allow' })
  })

  it('offers to allow the endpoint, or to say which grants there are', () => {
    const restricted = credentialOf(25, { allowedEndpoints: [{ methods: ['GET'], path: '/other' }] })
    expect(
      preview({ credentials: [restricted], credentialId: restricted.id, url: '/a b/{{id}}' }),
    ).toMatchObject({
      verdict: 'refuse',
      mends: [{ type: 'open-tab', tab: 'variables' }],
    })
    expect(preview({ credentials: [restricted], credentialId: restricted.id, method: 'PUT' })).toEqual({
      verdict: 'refuse',
      sentence: 'This key may not be used for PUT /customers. Nothing has been sent.',
      mends: [
        {
          type: 'edit-endpoints',
          label: 'Allow this endpoint',
          credential: restricted,
          suggestion: { methods: ['PUT'], path: '/customers' },
        },
      ],
    })
    const granted = credentialOf(26, { grants: [] })
    expect(preview({ credentials: [granted, testKey], credentialId: granted.id })).toMatchObject({
      mends: [
        { type: 'edit-grants', credential: granted },
        { type: 'change-credential', credentialId: testKey.id },
      ],
    })
  })

  it('leads to what is missing', () => {
    expect(preview({ environment: undefined })).toMatchObject({
      sentence: 'Acme Shop has no Test environment. Nothing has been sent.',
      mends: [{ type: 'open-tab', tab: 'settings' }],
    })
    expect(preview({ url: '/{{company}}' })).toMatchObject({
      mends: [{ type: 'open-tab', tab: 'variables' }],
    })
    const unfinished = environmentOf('test', { baseUrl: 'https://api.momentco.io/{{company}}' })
    expect(preview({ environment: unfinished })).toMatchObject({
      mends: [{ type: 'open-tab', tab: 'settings' }],
    })
  })

  it('says so when the chosen credential is gone, and offers another', () => {
    expect(preview({ credentialId: id(99) })).toMatchObject({
      verdict: 'refuse',
      mends: [{ credentialId: testKey.id }, { credentialId: null }],
    })
  })

  it('says what to do where no click can mend it', () => {
    const refused = preview({ url: '//elsewhere.example' })
    expect(refused).toMatchObject({ verdict: 'refuse', mends: [] })
    expect(refused.sentence).toContain('Write https:// before a host')
  })
})
