import { fail, type Result, succeed } from '../../shared/errors'
import type { CredentialCheck } from '../../shared/model/check'
import type { Request } from '../../shared/model/request'
import { findKind, findProvider } from '../../shared/providers'
import type { SampleRequest } from '../../shared/providers/provider'
import { classifyCheck, findCheck } from '../../shared/rules/check'
import { texts } from '../../shared/texts'
import { findCredential } from '../store/credentials'
import { findEnvironment } from '../store/environments'
import { missing } from '../store/failures'
import { listProviders } from '../store/providers'
import { systemClock } from '../vault/attempts'
import type { UnlockedVault } from '../vault/session'
import { describeVault, type TesterServices } from './tester-handlers'

/** A check answers soon or is of no use. */
const timeoutSeconds = 20

/** Where a check is sent, and with which values. */
export interface CheckOrder extends Pick<Request, 'environmentId' | 'mode'> {
  readonly credentialId: string
  readonly sendId: string
  /** Null for those that the credential has. */
  readonly version: number | null
}

/**
 * Sends the provider's check through the tester, guarded, masked and kept in the history as every request, and says what the
 * answer means. Fails like the tester, and with `invalid-input` where no check is known.
 */
export async function sendCheck(
  services: TesterServices,
  vault: UnlockedVault,
  order: CheckOrder,
): Promise<Result<CredentialCheck>> {
  const { db } = vault
  const credential = findCredential(db, { id: order.credentialId })
  if (credential === undefined) return missing('credential')
  const environment = findEnvironment(db, { id: order.environmentId })
  if (environment === undefined) return missing('environment')
  const providers = listProviders(db)
  const provider = findProvider(providers, credential.providerId)
  const kind = findKind(providers, credential)
  const check = provider && kind ? findCheck(provider, kind) : null
  if (provider === undefined || check === null) return noCheck
  const request = checkRequest(check, { ...order, databaseId: environment.databaseId })
  const sent = await services.tester.send(
    // It changes nothing, by what its provider says, whatever its method; and it was asked for.
    { sendId: order.sendId, request, confirmed: true },
    describeVault(vault, request, services, systemClock, order.version),
  )
  if (!sent.ok) return sent
  const { credentialId, environmentId, mode } = order
  const { databaseId, id: exchangeId, sentAt: checkedAt, durationMs } = sent.value
  return succeed({
    ...{ credentialId, databaseId, environmentId, mode, exchangeId, checkedAt, durationMs },
    version: order.version ?? credential.version,
    verdict: classifyCheck(provider, sent.value),
  })
}

const noCheck = fail('invalid-input', texts.checkVerdicts.noRequest)

/** A provider's check as a request of the tester. */
export function checkRequest(
  { method, url, query, headers, body }: SampleRequest,
  place: Pick<Request, 'databaseId' | 'environmentId' | 'mode' | 'credentialId'>,
): Request {
  const { databaseId, environmentId, mode, credentialId } = place
  return {
    ...{ databaseId, environmentId, mode, credentialId, method, url, timeoutSeconds },
    query: query.map((field) => ({ ...field, enabled: true })),
    headers: headers.map((field) => ({ ...field, enabled: true })),
    body: body === null ? { type: 'none' } : { type: 'json', text: body },
  }
}
