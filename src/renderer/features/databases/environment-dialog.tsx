import { useState } from 'react'
import { Controller } from 'react-hook-form'
import type { Environment, EnvironmentDraft } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
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
      title={existing ? `Environment ${existing.name}` : 'New environment'}
      description="A place with an address of its own. A credential is only sent to places of its mode."
      width="wide"
      onSubmit={save}
      error={errors.root?.message}
      busy={isSubmitting}
      aside={
        existing && (
          <Button variant="danger-outline" onClick={() => setDeleting(true)}>
            Delete
          </Button>
        )
      }
      onClose={onClose}
    >
      <div className="flex items-start gap-4">
        <TextField
          label="Name"
          placeholder="Test, Live, Sandbox, Staging…"
          autoFocus
          className="flex-1"
          error={errors.name?.message}
          {...form.register('name')}
        />
        <div>
          <span aria-hidden className="mb-1 block font-medium">
            Mode
          </span>
          <Controller
            control={form.control}
            name="mode"
            render={({ field }) => <ModeChoice value={field.value} onValueChange={field.onChange} />}
          />
        </div>
      </div>
      <TextField
        label="Base URL"
        mono
        placeholder="https://api.example.com/v1"
        hint="Requests name paths below it. The path may hold {{variables}}, the host may not."
        error={errors.baseUrl?.message}
        {...form.register('baseUrl')}
      />
      <fieldset>
        <legend className="mb-1 font-medium">Variables</legend>
        <VariableRows form={form} />
      </fieldset>
      <TextArea
        label="CA certificate"
        mono
        rows={4}
        placeholder="-----BEGIN CERTIFICATE-----"
        hint="Only for a server whose certificate comes from an authority of your own, in PEM form."
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
