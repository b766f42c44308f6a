import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { Failure } from '../shared/errors'

/**
 * Shows a failure where it belongs: at the field it names when the form has that field, else as the error of the whole
 * form (`errors.root`).
 */
export function showFormFailure<Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  { message, field }: Failure,
): void {
  // The path is only used when the form has a value there.
  const path = field as Path<Values> | undefined
  if (path !== undefined && form.getValues(path) !== undefined)
    form.setError(path, { message }, { shouldFocus: true })
  else form.setError('root', { message })
}
