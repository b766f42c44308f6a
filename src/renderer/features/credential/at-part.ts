import type { Failure } from '../../../shared/errors'

/** Main names a part (`parts.key`), a form counts them (`parts.0.value`). */
export function atPart(failure: Failure, parts: readonly { readonly name: string }[]): Failure {
  const index = parts.findIndex(({ name }) => failure.field === `parts.${name}`)
  return index < 0 ? failure : { ...failure, field: `parts.${index}.value` }
}
