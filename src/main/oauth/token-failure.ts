import { z } from 'zod'
import { type Failure, fail } from '../../shared/errors'
import { explainFailure } from '../tester/failure'
import type { Redactor } from '../tester/redact'

interface Circumstances {
  readonly url: string
  /** What the server may refuse to take. */
  readonly given: string
  readonly timeoutSeconds: number
  readonly redactor: Redactor
}

/** What a server says in words is quoted up to here. */
const quotedLength = 200

/** An error in the body of an answer, or in the address it leads back to (RFC 6749 sections 4.1.2.1 and 5.2). */
const toldSchema = z.object({ error: z.string(), error_description: z.string().nullish() })

/** Errors of the library about answers that are not as the standard has them. */
const answerSchema = z.object({
  name: z.literal(['OperationProcessingError', 'UnsupportedOperationError', 'WWWAuthenticateChallengeError']),
  cause: z.unknown(),
})

/** What a server told as the error of RFC 6749, or undefined where that is not how it failed. */
export function findTold(error: unknown): z.infer<typeof toldSchema> | undefined {
  return error instanceof Error ? toldSchema.safeParse(error).data : undefined
}

/** Explains why no token came. Bugs are thrown on. */
export function explainTokenFailure(error: unknown, circumstances: Circumstances): Failure {
  const { host } = new URL(circumstances.url)
  const told = findTold(error)
  if (told !== undefined) return explainTold(told, host, circumstances)
  if (answerSchema.safeParse(error).success) {
    return noToken(
      `What ${host} answered is no token${describeStatus(error)}. Check the token URL, or what the provider says of it.`,
    )
  }
  const { kind, message } = explainFailure(error, { host, timeoutSeconds: circumstances.timeoutSeconds })
  return kind === 'cancelled' ? fail('cancelled', 'Cancelled.').error : noToken(`No token came. ${message}`)
}

function explainTold(
  { error, error_description: description }: z.infer<typeof toldSchema>,
  host: string,
  { given, redactor }: Circumstances,
): Failure {
  const words = redactor.redact(description ?? error).slice(0, quotedLength)
  switch (error) {
    case 'invalid_grant':
      return fail('sign-in-needed', `${host} does not take ${given} any more (“${words}”).`).error
    case 'invalid_client':
    case 'unauthorized_client':
      return noToken(
        `${host} does not take the client id or its secret (“${words}”). Correct them in the credential.`,
      )
    case 'invalid_scope':
      return noToken(`${host} does not know the scope (“${words}”). Correct it in the credential.`)
    case 'access_denied':
      return fail('sign-in-needed', `The sign-in was not granted (“${words}”). Sign in again.`).error
    case 'expired_token':
      return fail('sign-in-needed', 'The code was not entered in time. Sign in again.').error
    default:
      return noToken(`${host} gave no token (“${words}”).`)
  }
}

function noToken(message: string): Failure {
  return fail('no-token', message).error
}

/** The library keeps the answer with its error: the number says most, and a redirect is not followed. */
function describeStatus(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Response)) return ''
  return cause.status >= 300 && cause.status < 400
    ? ` but a redirect (${cause.status}), which is not followed`
    : ` (status ${cause.status})`
}
