import { zodResolver } from '@hookform/resolvers/zod'
import { type UseFormReturn, useFieldArray, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { databaseDraftSchema } from '../../../shared/model/database'
import { environmentDraftSchema } from '../../../shared/model/environment'
import { getProvider } from '../../../shared/providers'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadDatabases } from '../../stores/database-store'
import { listProviders } from '../../stores/provider-store'
import { openDatabase } from '../../stores/view-store'

/** An environment whose address is not known yet can be left out. */
const environmentSchema = environmentDraftSchema.extend({
  baseUrl: z.literal('').or(environmentDraftSchema.shape.baseUrl),
})
export const newDatabaseSchema = databaseDraftSchema.extend({ environments: z.array(environmentSchema) })
export type NewDatabase = z.infer<typeof newDatabaseSchema>
export type NewDatabaseForm = UseFormReturn<NewDatabase, unknown, NewDatabase>

/** The form of a new database, which makes its environments too; `onDone` is called once the database is there. */
export function useNewDatabaseForm(onDone: () => void) {
  const [{ id: firstProviderId }] = listProviders()
  const form: NewDatabaseForm = useForm({
    resolver: zodResolver(newDatabaseSchema),
    defaultValues: {
      providerId: firstProviderId,
      name: '',
      note: '',
      liveReadOnly: false,
      environments: usualEnvironments(firstProviderId),
    },
  })
  const { fields: places, replace } = useFieldArray({ control: form.control, name: 'environments' })
  const providerId = useWatch({ control: form.control, name: 'providerId' })
  const chooseProvider = () => replace(usualEnvironments(form.getValues('providerId')))

  const submit = form.handleSubmit(async ({ environments, ...draft }) => {
    const created = await bridge.setUpDatabase({
      ...draft,
      environments: environments.filter(isKnown),
      credential: null,
    })
    if (!created.ok) return showFormFailure(form, created.error)
    await loadDatabases()
    openDatabase(created.value.id)
    onDone()
  })
  return { form, places, providerId, chooseProvider, submit }
}

/** Whether anybody said where it is. */
export function isKnown({ baseUrl }: NewDatabase['environments'][number]): boolean {
  return baseUrl !== ''
}

/** The environments a provider has, with what is known of them. */
export function usualEnvironments(providerId: string): NewDatabase['environments'] {
  return getProvider(listProviders(), providerId).environments.map((template) => ({
    ...template,
    caCertificate: null,
    variables: template.variables.map((variable) => ({ ...variable })),
  }))
}
