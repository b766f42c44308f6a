import { zodResolver } from '@hookform/resolvers/zod'
import { type UseFormReturn, useFieldArray, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { Failure } from '../../../shared/errors'
import { databaseDraftSchema } from '../../../shared/model/database'
import { environmentDraftSchema } from '../../../shared/model/environment'
import { getProvider } from '../../../shared/providers'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadDatabases } from '../../stores/database-store'
import { listProviders } from '../../stores/provider-store'
import { openDatabase } from '../../stores/view-store'
import { notifyFailure } from '../../ui/toaster'

/** An environment whose address is not known yet can be left out. */
const environmentSchema = environmentDraftSchema.extend({
  baseUrl: z.literal('').or(environmentDraftSchema.shape.baseUrl),
})
const newDatabaseSchema = databaseDraftSchema.extend({ environments: z.array(environmentSchema) })
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
    const created = await bridge.createDatabase(draft)
    if (!created.ok) return showFormFailure(form, created.error)
    const known = environments.filter(({ baseUrl }) => baseUrl !== '')
    const failure = await createEnvironments(created.value.id, known)
    await loadDatabases()
    openDatabase(created.value.id)
    onDone()
    if (failure) notifyFailure(failure)
  })
  return { form, places, providerId, chooseProvider, submit }
}

/** The environments a provider has, with what is known of them. */
function usualEnvironments(providerId: string): NewDatabase['environments'] {
  return getProvider(listProviders(), providerId).environments.map((template) => ({
    ...template,
    caCertificate: null,
    variables: template.variables.map((variable) => ({ ...variable })),
  }))
}

/** Makes one after the other and stops at the first that fails. */
async function createEnvironments(
  databaseId: string,
  environments: NewDatabase['environments'],
): Promise<Failure | null> {
  for (const environment of environments) {
    const result = await bridge.createEnvironment({ ...environment, databaseId })
    if (!result.ok) return result.error
  }
  return null
}
