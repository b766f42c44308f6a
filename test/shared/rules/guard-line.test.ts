import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../src/shared/model/credential'
import { builtInProviders, findKind } from '../../../src/shared/providers'
import { describeSending } from '../../../src/shared/rules/guard-line'

const toMoment = { verdict: 'allow', host: 'api.momentco.io', transport: 'tls' } as const

function sending(
  providerId: string,
  kindId: string,
  parts: Credential['parts'],
  mode: Credential['mode'] = 'test',
) {
  const kind = findKind(builtInProviders, { providerId, kindId })
  if (kind === undefined) throw new Error(`No kind ${kindId}`)
  return { credential: { title: 'My key', mode, parts }, scheme: kind.scheme }
}

function secret(name: string, hint: string | null) {
  return { name, secret: true, hint, expiresAt: null } as const
}

describe('describeSending', () => {
  it('says what goes where, and how', () => {
    const key = sending('moment-payments', 'secret-key', [secret('key', 'sk_test_…2U')])
    expect(describeSending(toMoment, 'test', key)).toBe(
      'sk_test_…2U to api.momentco.io over TLS, as Bearer. Test key, Test environment.',
    )
  })

  it('says that nothing secret goes', () => {
    expect(describeSending(toMoment, 'live', null)).toBe(
      'No credential, to api.momentco.io over TLS. Live environment.',
    )
  })

  it('says so when there is no TLS', () => {
    const decision = { verdict: 'allow', host: 'localhost:8080', transport: 'loopback' } as const
    expect(describeSending(decision, 'test', null)).toBe(
      'No credential, to localhost:8080 in plain HTTP on this computer. Test environment.',
    )
  })

  it.each([
    [
      sending('milient-moment', 'api-key', [secret('key', null)], 'both'),
      'My key to api.momentco.io over TLS, as Basic. Key for Test and Live, Test environment.',
    ],
    [
      sending('message-systems-momentum', 'api-key', [secret('key', '…2U')]),
      '…2U to api.momentco.io over TLS, as Authorization without a scheme. Test key, Test environment.',
    ],
    [
      sending('momentus-connect', 'api-token', []),
      'My key to api.momentco.io over TLS, in the headers apitoken and ocp-apim-subscription-key. Test key, Test environment.',
    ],
    [
      sending('generic', 'header', [
        { name: 'headerName', secret: false, value: 'X-API-Key', expiresAt: null },
      ]),
      'My key to api.momentco.io over TLS, in the header X-API-Key. Test key, Test environment.',
    ],
    [
      sending('generic', 'query', [
        { name: 'parameterName', secret: false, value: 'api_key', expiresAt: null },
      ]),
      'My key to api.momentco.io over TLS, in the query parameter api_key. Test key, Test environment.',
    ],
    [
      sending('generic', 'none', []),
      'My key to api.momentco.io over TLS, without authentication. Test key, Test environment.',
    ],
  ])('names the way the secret takes', (credential, expected) => {
    expect(describeSending(toMoment, 'test', credential)).toBe(expected)
  })
})
