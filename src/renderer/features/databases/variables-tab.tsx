import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadDatabases } from '../../stores/database-store'
import { FormError } from '../../ui/form-error'
import { RefusableButton } from '../../ui/refusable-button'
import { Sentence } from '../../ui/sentence'
import { notify } from '../../ui/toaster'
import { useEnvironmentForm } from './environment-form'
import { NoEnvironment } from './no-environment'
import { VariableRows } from './variable-rows'

const words = texts.environments.variables

interface VariablesTabProps {
  database: Database
  mode: Mode
  environment: Environment | undefined
}

export function VariablesTab({ database, mode, environment }: VariablesTabProps) {
  if (!environment) return <NoEnvironment database={database} mode={mode} />
  return <VariablesForm key={environment.id} environment={environment} />
}

function VariablesForm({ environment }: { environment: Environment }) {
  const form = useEnvironmentForm(environment)
  const { errors, isSubmitting, isDirty } = form.formState
  const save = form.handleSubmit(async (draft) => {
    const result = await bridge.updateEnvironment({ ...draft, id: environment.id })
    if (!result.ok) return showFormFailure(form, result.error)
    await loadDatabases()
    notify(words.saved(environment.name))
  })
  return (
    <form noValidate onSubmit={save} className="h-full overflow-y-auto px-5 py-4">
      <div className="flex max-w-[640px] flex-col gap-4">
        <div>
          <h2 className="text-title font-heading">{words.of(environment.name)}</h2>
          <p className="mt-0.5 text-dim">
            <Sentence
              of={words.howToUse(<code className="font-mono text-mono text-ink">{'{{name}}'}</code>)}
            />
          </p>
        </div>
        <FormError message={errors.root?.message} />
        <VariableRows form={form} />
        <RefusableButton
          type="submit"
          variant="primary"
          className="self-start"
          busy={isSubmitting}
          refusal={isDirty ? undefined : texts.refusals.nothingChanged}
        >
          {texts.common.save}
        </RefusableButton>
      </div>
    </form>
  )
}
