import { getProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { FormDialog } from '../../ui/form-dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useNewDatabaseForm } from './new-database-form'
import { NewDatabasePlace } from './new-database-place'

const words = texts.databases.newDatabase

/** Asks for provider, name and the addresses of the usual environments, so that one step makes all of it. */
export function NewDatabaseDialog({ onClose }: { onClose: () => void }) {
  const { form, places, providerId, chooseProvider, submit } = useNewDatabaseForm(onClose)
  const { errors, isSubmitting } = form.formState
  return (
    <FormDialog
      title={texts.databases.create}
      description={words.description}
      width="wide"
      onSubmit={submit}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-4">
        <Select
          label={words.provider}
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
          label={texts.databases.name}
          autoFocus
          placeholder={words.nameOf(getProvider(listProviders(), providerId).databaseNoun)}
          error={errors.name?.message}
          {...form.register('name')}
        />
      </div>
      <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
        <legend className="sr-only">{texts.environments.title}</legend>
        <p className="text-dim">{words.whereItIs}</p>
        {places.map((place, index) => (
          <NewDatabasePlace key={place.id} form={form} index={index} place={place} />
        ))}
      </fieldset>
    </FormDialog>
  )
}
