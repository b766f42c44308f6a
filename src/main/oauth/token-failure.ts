import { z } from 'zod'
import { type Failure, fail } from '../../shared/errors'
import { texts } from '../../shared/texts'
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
  if (answerSchema.safeParse(error).success) return noToken(describeAnswer(host, error))
  const { kind, message } = explainFailure(error, { host, timeoutSeconds: circumstances.timeoutSeconds })
  return kind === 'cancelled'
    ? fail('cancelled', texts.oauth.cancelled).error
    : noToken(texts.oauth.noTokenCame(message))
}

function explainTold(
  { error, error_description: description }: z.infer<typeof toldSchema>,
  host: string,
  { given, redactor }: Circumstances,
): Failure {
  const words = redactor.redact(description ?? error).slice(0, quotedLength)
  switch (error) {
    case 'invalid_grant':
      return fail('sign-in-needed', texts.oauth.notTaken(host, given, words)).error
    case 'invalid_client':
    case 'unauthorized_client':
      return noToken(texts.oauth.clientNotTaken(host, words))
    case 'invalid_scope':
      return noToken(texts.oauth.scopeUnknown(host, words))
    case 'access_denied':
      return fail('sign-in-needed', texts.oauth.notGranted(words)).error
    case 'expired_token':
      return fail('sign-in-needed', texts.oauth.codeNotEntered).error
    default:
      return noToken(texts.oauth.noTokenGiven(host, words))
  }
}

function noToken(message: string): Failure {
  return fail('no-token', message).error
}

/** The library keeps the answer with its error: the number says most, and a redirect is not followed. */
function describeAnswer(host: string, error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Response)) return texts.oauth.notAToken(host)
  return cause.status >= 300 && cause.status < 400
    ? texts.oauth.notATokenButRedirect(host, cause.status)
    : texts.oauth.notATokenButStatus(host, cause.status)
}
