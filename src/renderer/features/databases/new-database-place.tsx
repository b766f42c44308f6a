import { modeNames } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { ModePill } from '../../ui/mode-pill'
import { TextField } from '../../ui/text-field'
import type { NewDatabase, NewDatabaseForm } from './new-database-form'

const words = texts.databases.newDatabase

interface NewDatabasePlaceProps {
  form: NewDatabaseForm
  index: number
  place: NewDatabase['environments'][number]
}

/** The address of one environment, and the values of the variables that its provider has in it. */
export function NewDatabasePlace({ form, index, place }: NewDatabasePlaceProps) {
  const errors = form.formState.errors.environments?.[index]
  return (
    <div className="flex items-start gap-3">
      <span className="mt-[26px] w-16 shrink-0">
        <ModePill mode={place.mode} />
      </span>
      <TextField
        label={words.baseUrlOf(place.name)}
        mono
        placeholder={`https://${place.mode}.example.com/api`}
        className="flex-1"
        error={errors?.baseUrl?.message}
        {...form.register(`environments.${index}.baseUrl`)}
      />
      {place.variables.map((variable, at) => (
        <TextField
          key={variable.name}
          label={words.variableOf(variable.name, modeNames[place.mode])}
          mono
          className="w-36"
          error={errors?.variables?.[at]?.value?.message}
          {...form.register(`environments.${index}.variables.${at}.value`)}
        />
      ))}
    </div>
  )
}
