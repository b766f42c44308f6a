import { Controller } from 'react-hook-form'
import type { Credential, CredentialMode } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { listProviders } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { ModeMark } from '../../ui/mode-mark'
import { SegmentedControl } from '../../ui/segmented-control'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useCredentialForm } from './credential-form'
import { DatabaseChoice } from './database-choice'
import { PartInputs } from './part-inputs'
import { PasteField } from './paste-field'

interface CredentialDialogProps {
  database: Database
  mode: Mode
  /** The one to edit; a new one without. */
  credential?: Credential
  onClose: () => void
}

/** Makes or edits a credential. Its secrets are typed here and never come back. */
export function CredentialDialog({ database, mode, credential, onClose }: CredentialDialogProps) {
  const { form, kind, pasted, paste, chooseKind, chooseMode, submit } = useCredentialForm({
    database,
    mode,
    credential,
    onDone: onClose,
  })
  const { errors, isSubmitting } = form.formState
  const provider = getProvider(listProviders(), database.providerId)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={credential ? `Edit ${credential.title}` : 'New credential'}
      description={credential ? kind.name : `For ${database.name} at ${provider.name}.`}
      width="wide"
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={isSubmitting}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={errors.root?.message} />
        {!credential && <PasteField {...{ pasted, mode, kind, provider }} onPaste={paste} />}
        <div className="grid grid-cols-2 items-start gap-4">
          {!credential && (
            <Select
              label="Kind"
              hint={kind.description}
              {...form.register('kindId', { onChange: (event) => chooseKind(event.target.value) })}
            >
              {provider.kinds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
          <div>
            <span aria-hidden className="mb-1 block font-medium">
              Mode
            </span>
            <Controller
              control={form.control}
              name="mode"
              render={({ field }) => (
                <SegmentedControl
                  label="Mode"
                  value={field.value}
                  onValueChange={chooseMode}
                  options={modesInOrder.filter((mode) => kind.modes.includes(mode)).map(modeOption)}
                />
              )}
            />
          </div>
        </div>
        <PartInputs {...{ form, kind, credential }} providerId={provider.id} />
        <TextField
          label="Title"
          hint="The name it is chosen by in requests."
          error={errors.title?.message}
          {...form.register('title')}
        />
        <TextArea
          label="Description"
          rows={2}
          placeholder="What it is for, who owns it, where it came from"
          error={errors.description?.message}
          {...form.register('description')}
        />
        <Controller
          control={form.control}
          name="databaseIds"
          render={({ field }) => (
            <DatabaseChoice
              providerId={provider.id}
              value={field.value}
              onValueChange={field.onChange}
              error={errors.databaseIds?.message}
            />
          )}
        />
      </div>
    </Dialog>
  )
}

/** The order of the switch of the window, whichever a provider names first. */
const modesInOrder = ['test', 'live', 'both'] as const satisfies CredentialMode[]

function modeOption(mode: CredentialMode) {
  return mode === 'both'
    ? ({ value: mode, label: 'Both' } as const)
    : { value: mode, label: modeNames[mode], icon: <ModeMark mode={mode} />, tone: mode }
}
