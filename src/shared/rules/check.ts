import { assertNever } from '../errors'
import type { CheckVerdict } from '../model/check'
import type { Exchange, FailureKind, Outcome } from '../model/exchange'
import type { CredentialKind } from '../providers/credential-kind'
import type { Provider, SampleRequest } from '../providers/provider'
import { texts } from '../texts'
import { findErrorClass } from './error-class'

/** The request that tells whether a credential works; null where none is known, or it tells nothing of this kind. */
export function findCheck(
  { check }: Pick<Provider, 'check'>,
  { checkable }: Pick<CredentialKind, 'checkable'>,
): SampleRequest | null {
  return checkable ? check : null
}

/** The request that tells whether a credential opens a database; null as with `findCheck`. */
export function findReachCheck(
  { check, reachCheck }: Pick<Provider, 'check' | 'reachCheck'>,
  { checkable }: Pick<CredentialKind, 'checkable'>,
): SampleRequest | null {
  return checkable ? (reachCheck ?? check) : null
}

type Course = Pick<Exchange, 'outcome' | 'redirects'>

/** What came of a check says about the credential that was sent. */
export function classifyCheck(
  { errorClasses }: Pick<Provider, 'errorClasses'>,
  { outcome, redirects }: Course,
): CheckVerdict {
  if (outcome.type === 'failure') return classifyFailure(outcome)
  if (redirects.some(({ droppedSecrets }) => droppedSecrets.length > 0)) {
    return {
      type: 'unclear',
      status: outcome.status,
      message: texts.checkVerdicts.ledElsewhere,
    }
  }
  const { status, body } = outcome
  const known = findErrorClass(errorClasses, { status, text: body.type === 'text' ? body.text : '' })
  if (known !== undefined) {
    const { name, meaning, nextStep, provesDead } = known
    return { type: 'refused', status, name, meaning, nextStep, provesDead }
  }
  if (status >= 200 && status < 300) return { type: 'works', status }
  const usual = usualRefusals[status]
  if (usual !== undefined) return { type: 'refused', status, ...usual }
  return { type: 'unclear', status, message: explain(status) }
}

/** RFC 9110 sections 15.5.2 and 15.5.4, for providers that say nothing of their own. */
const usualRefusals: Partial<
  Record<
    number,
    Pick<Extract<CheckVerdict, { type: 'refused' }>, 'name' | 'meaning' | 'nextStep' | 'provesDead'>
  >
> = {
  401: { ...texts.checkVerdicts.unauthorized, provesDead: true },
  403: { ...texts.checkVerdicts.forbidden, provesDead: false },
}

function explain(status: number): string {
  if (status === 429) return texts.checkVerdicts.tooManyRequests(status)
  return status >= 500 ? texts.checkVerdicts.serverTrouble(status) : texts.checkVerdicts.unclear(status)
}

function classifyFailure({ kind, message }: Extract<Outcome, { type: 'failure' }>): CheckVerdict {
  return isUnreachable(kind)
    ? { type: 'unreachable', failure: kind, message }
    : { type: 'unclear', status: null, message }
}

/** Whether no answer came at all. */
function isUnreachable(kind: FailureKind): boolean {
  switch (kind) {
    case 'name-not-found':
    case 'connection-refused':
    case 'connection-lost':
    case 'tls-not-trusted':
    case 'timed-out':
    case 'cancelled':
      return true
    case 'response-too-large':
    case 'redirect-refused':
    case 'too-many-redirects':
    case 'invalid-response':
      return false
    default:
      return assertNever(kind)
  }
}
