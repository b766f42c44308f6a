import { Plus, Trash2 } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { FormError } from '../../ui/form-error'
import { IconButton } from '../../ui/icon-button'
import { TextField } from '../../ui/text-field'
import type { EnvironmentForm } from './environment-form'

const words = texts.environments.variables

/** The variables of an environment, one a row, with a button that adds one. */
export function VariableRows({ form }: { form: EnvironmentForm }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'variables' })
  const errors = form.formState.errors.variables
  return (
    <div className="flex flex-col gap-2">
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-start gap-2">
          <TextField
            label={words.nameOf(index + 1)}
            labelHidden
            mono
            placeholder={words.name}
            className="w-2/5"
            error={errors?.[index]?.name?.message}
            {...form.register(`variables.${index}.name`)}
          />
          <TextField
            label={words.valueOf(index + 1)}
            labelHidden
            mono
            placeholder={words.value}
            className="flex-1"
            error={errors?.[index]?.value?.message}
            {...form.register(`variables.${index}.value`)}
          />
          <IconButton label={words.remove(index + 1)} icon={<Trash2 />} onClick={() => remove(index)} />
        </div>
      ))}
      <FormError message={errors?.root?.message ?? errors?.message} />
      <Button
        variant="ghost"
        className="self-start"
        onClick={() => append({ name: '', value: '' }, { focusName: `variables.${fields.length}.name` })}
      >
        <Plus aria-hidden className="size-4" />
        {words.add}
      </Button>
    </div>
  )
}
