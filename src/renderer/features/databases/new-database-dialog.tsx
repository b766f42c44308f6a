import { getProvider } from '../../../shared/providers'
import { listProviders } from '../../stores/provider-store'
import { FormDialog } from '../../ui/form-dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useNewDatabaseForm } from './new-database-form'
import { NewDatabasePlace } from './new-database-place'

/** Asks for provider, name and the addresses of the usual environments, so that one step makes all of it. */
export function NewDatabaseDialog({ onClose }: { onClose: () => void }) {
  const { form, places, providerId, chooseProvider, submit } = useNewDatabaseForm(onClose)
  const { errors, isSubmitting } = form.formState
  return (
    <FormDialog
      title="New database"
      description="One company, account or installation at a provider."
      width="wide"
      onSubmit={submit}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-4">
        <Select
          label="Provider"
          error={errors.providerId?.message}
          {...form.register('providerId', { onChange: chooseProvider })}
        >
          {listProviders().map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <TextField
          label="Name"
          autoFocus
          placeholder={`Name of the ${getProvider(listProviders(), providerId).databaseNoun}`}
          error={errors.name?.message}
          {...form.register('name')}
        />
      </div>
      <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
        <legend className="sr-only">Environments</legend>
        <p className="text-dim">
          Where it is reached. A Test key only ever goes to a Test address, a Live key to a Live one. Leave
          empty what you do not have yet.
        </p>
        {places.map((place, index) => (
          <NewDatabasePlace key={place.id} form={form} index={index} place={place} />
        ))}
      </fieldset>
    </FormDialog>
  )
}
