import { expect, it } from 'vitest'
import { explainFailure } from '../../../src/main/tester/failure'

const circumstances = { host: 'api.test', timeoutSeconds: 30 }

function errorWith(code: string): Error {
  return Object.assign(new Error('secret-in-the-message'), { code })
}

it.each([
  ['ENOTFOUND', 'name-not-found'],
  ['EAI_AGAIN', 'name-not-found'],
  ['ECONNREFUSED', 'connection-refused'],
  ['ENETUNREACH', 'connection-refused'],
  ['ECONNRESET', 'connection-lost'],
  ['UND_ERR_SOCKET', 'connection-lost'],
  ['ETIMEDOUT', 'timed-out'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timed-out'],
  ['CERT_HAS_EXPIRED', 'tls-not-trusted'],
  ['CERT_NOT_YET_VALID', 'tls-not-trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-not-trusted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-not-trusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-not-trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-not-trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-not-trusted'],
  ['CERT_SIGNATURE_FAILURE', 'tls-not-trusted'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tls-not-trusted'],
  ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'tls-not-trusted'],
  ['EPROTO', 'invalid-response'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'invalid-response'],
  ['HPE_INVALID_CONSTANT', 'invalid-response'],
  ['Z_DATA_ERROR', 'invalid-response'],
  ['ERR__ERROR_FORMAT_PADDING_1', 'invalid-response'],
  ['ZSTD_error_prefix_unknown', 'invalid-response'],
  ['ERR_BUFFER_TOO_LARGE', 'response-too-large'],
])('%s is %s', (code, kind) => {
  const failure = explainFailure(errorWith(code), circumstances)
  expect(failure.kind).toBe(kind)
  expect(failure.message).toMatch(/^\S.*\.$/)
  expect(failure.message).not.toContain('secret')
})

it('looks into the error of each address and into the cause', () => {
  const refused = new AggregateError([errorWith('ECONNREFUSED')], '')
  expect(explainFailure(refused, circumstances).kind).toBe('connection-refused')
  const caused = new Error('', { cause: errorWith('ENOTFOUND') })
  expect(explainFailure(caused, circumstances).kind).toBe('name-not-found')
})

it('throws what it does not know, without its text', () => {
  for (const error of [errorWith('ERR_INVALID_STATE'), 'secret-in-the-message', null]) {
    expect(() => explainFailure(error, circumstances)).toThrow('A request ended in a way that is not known')
    expect(() => explainFailure(error, circumstances)).not.toThrow('secret')
  }
})
