import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import { type Database, databaseChangeSchema } from '../../../shared/model/database'
import { getProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadDatabases, useDatabaseStore } from '../../stores/database-store'
import { listProviders } from '../../stores/provider-store'
import { FormError } from '../../ui/form-error'
import { RefusableButton } from '../../ui/refusable-button'
import { TagInput } from '../../ui/tag-input'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { notify } from '../../ui/toaster'
import { ColourField, IconField } from './looks-fields'

const formSchema = databaseChangeSchema.pick({ name: true, note: true, colour: true, icon: true, tags: true })
const words = texts.databases

/** What a database is called, looks like and is found by. */
export function DatabaseForm({ database }: { database: Database }) {
  const { name, note, colour, icon, tags } = database
  const form = useForm({ resolver: zodResolver(formSchema), values: { name, note, colour, icon, tags } })
  const { errors, isSubmitting, isDirty } = form.formState
  const provider = getProvider(listProviders(), database.providerId)
  const save = form.handleSubmit(async (draft) => {
    const result = await bridge.updateDatabase({ ...database, ...draft })
    if (!result.ok) return showFormFailure(form, result.error)
    await loadDatabases()
    notify(words.saved(draft.name))
  })
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-4">
      <FormError message={errors.root?.message} />
      <TextField label={words.name} error={errors.name?.message} {...form.register('name')} />
      <div className="grid grid-cols-1 gap-4 @2xl:grid-cols-2">
        <Controller
          control={form.control}
          name="colour"
          render={({ field }) => (
            <ColourField value={field.value} onValueChange={field.onChange} provider={provider} />
          )}
        />
        <Controller
          control={form.control}
          name="icon"
          render={({ field }) => (
            <IconField
              value={field.value}
              onValueChange={field.onChange}
              provider={provider}
              error={errors.icon?.message}
            />
          )}
        />
      </div>
      <Controller
        control={form.control}
        name="tags"
        render={({ field }) => (
          <TagInput
            label={words.tags}
            value={field.value}
            onValueChange={field.onChange}
            known={listKnownTags()}
            error={errors.tags?.message ?? errors.tags?.find?.((error) => error)?.message}
          />
        )}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        error={errors.note?.message}
        {...form.register('note')}
      />
      <RefusableButton
        type="submit"
        variant="primary"
        className="self-start"
        busy={isSubmitting}
        refusal={isDirty ? undefined : texts.refusals.nothingChanged}
      >
        {texts.common.save}
      </RefusableButton>
    </form>
  )
}

function listKnownTags(): string[] {
  const databases = useDatabaseStore.getState().databases ?? []
  return [...new Set(databases.flatMap(({ tags }) => tags))].sort()
}
