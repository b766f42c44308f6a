import { useState } from 'react'
import { Controller } from 'react-hook-form'
import type { Environment, EnvironmentDraft } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadDatabases } from '../../stores/database-store'
import { chooseEnvironment } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { FormDialog } from '../../ui/form-dialog'
import { ModeChoice } from '../../ui/mode-choice'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { DeleteEnvironmentDialog } from './delete-environment-dialog'
import { useEnvironmentForm } from './environment-form'
import { VariableRows } from './variable-rows'

const words = texts.environments

interface EnvironmentDialogProps {
  databaseId: string
  /** What is edited, or the mode that a new one is offered in. */
  subject: { environment: Environment } | { mode: Mode }
  onClose: () => void
}

export function EnvironmentDialog({ databaseId, subject, onClose }: EnvironmentDialogProps) {
  const existing = 'environment' in subject ? subject.environment : undefined
  const form = useEnvironmentForm(draftOf(subject))
  const [deleting, setDeleting] = useState(false)
  const { errors, isSubmitting } = form.formState

  const save = form.handleSubmit(async (draft) => {
    const result = existing
      ? await bridge.updateEnvironment({ ...draft, id: existing.id })
      : await bridge.createEnvironment({ ...draft, databaseId })
    if (!result.ok) return showFormFailure(form, result.error)
    if (!existing) chooseEnvironment(result.value)
    await loadDatabases()
    onClose()
  })

  return (
    <FormDialog
      title={existing ? words.form.title(existing.name) : words.create}
      description={words.form.description}
      width="wide"
      onSubmit={save}
      error={errors.root?.message}
      busy={isSubmitting}
      aside={
        existing && (
          <Button variant="danger-outline" onClick={() => setDeleting(true)}>
            {texts.common.delete}
          </Button>
        )
      }
      onClose={onClose}
    >
      <div className="flex items-start gap-4">
        <TextField
          label={words.form.name}
          placeholder={words.form.nameExamples}
          autoFocus
          className="flex-1"
          error={errors.name?.message}
          {...form.register('name')}
        />
        <div>
          <span aria-hidden className="mb-1 block font-medium">
            {words.form.mode}
          </span>
          <Controller
            control={form.control}
            name="mode"
            render={({ field }) => <ModeChoice value={field.value} onValueChange={field.onChange} />}
          />
        </div>
      </div>
      <TextField
        label={words.form.baseUrl}
        mono
        placeholder={words.form.baseUrlExample}
        hint={words.form.baseUrlHint}
        error={errors.baseUrl?.message}
        {...form.register('baseUrl')}
      />
      <fieldset>
        <legend className="mb-1 font-medium">{words.variables.title}</legend>
        <VariableRows form={form} />
      </fieldset>
      <TextArea
        label={words.form.caCertificate}
        mono
        rows={4}
        placeholder={'-----BEGIN CERTIFICATE-----'}
        hint={words.form.caCertificateHint}
        error={errors.caCertificate?.message}
        {...form.register('caCertificate', {
          setValueAs: (text: string | null) => (text?.trim() ? text : null),
        })}
      />
      {existing && (
        <DeleteEnvironmentDialog
          open={deleting}
          onOpenChange={setDeleting}
          environment={existing}
          onDeleted={onClose}
        />
      )}
    </FormDialog>
  )
}

function draftOf(subject: EnvironmentDialogProps['subject']): EnvironmentDraft {
  return 'environment' in subject
    ? subject.environment
    : { name: '', mode: subject.mode, baseUrl: '', caCertificate: null, variables: [] }
}
