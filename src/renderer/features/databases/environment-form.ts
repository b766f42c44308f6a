import { zodResolver } from '@hookform/resolvers/zod'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { type EnvironmentDraft, environmentDraftSchema } from '../../../shared/model/environment'

export type EnvironmentForm = UseFormReturn<EnvironmentDraft, unknown, EnvironmentDraft>

/** A form over all of an environment; a screen may show only some of it. */
export function useEnvironmentForm(values: EnvironmentDraft): EnvironmentForm {
  return useForm({ resolver: zodResolver(environmentDraftSchema), values })
}
