import type { ErrorClass } from '../providers/provider'

/** An answer as far as classes look at it. */
export interface ClassifiedAnswer {
  readonly status: number
  /** The body as text; empty where it is none. */
  readonly text: string
}

/**
 * The first of a provider's classes that fits an answer. Blanks and case do not count: one server writes its JSON on one line,
 * another in many.
 */
export function findErrorClass(
  classes: readonly ErrorClass[],
  { status, text }: ClassifiedAnswer,
): ErrorClass | undefined {
  const body = withoutBlanks(text)
  return classes.find(
    ({ statuses, bodyContains }) =>
      statuses.includes(status) && (bodyContains === null || body.includes(withoutBlanks(bodyContains))),
  )
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase()
}
