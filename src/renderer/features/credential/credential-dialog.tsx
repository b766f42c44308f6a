import { type ReactNode, useId } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { type LockedFields, listLockedFields } from '../../../shared/rules/locked-fields'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { CheckBox } from '../../ui/check-box'
import { FieldError } from '../../ui/field'
import { FormDialog } from '../../ui/form-dialog'
import { Notice } from '../../ui/notice'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { CredentialDetails } from './credential-details'
import { useCredentialForm } from './credential-form'
import { CredentialModeChoice } from './credential-mode-choice'
import { DatabaseChoice } from './database-choice'
import { DraftNotices } from './draft-notices'
import { ExpiryField } from './expiry-field'
import { PartInputs } from './part-inputs'
import { PasteField } from './paste-field'

const words = texts.credentialForm
const { fields } = texts.credential

interface CredentialDialogProps {
  database: Database
  mode: Mode
  /** The one to edit; a new one without. */
  credential?: Credential
  /** Which kind a new one is offered as; the provider's first without. */
  kindId?: string
  /** A key that was pasted elsewhere already. */
  pastedText?: string
  /** In the place of `onClose` once it is kept. */
  onSaved?: () => void
  onClose: () => void
}

/**
 * Makes or edits a credential: the key first, then what a person knows of it. Its secrets are typed here and never come back. Who
 * leaves without Save or Cancel finds what they typed when they come back.
 */
export function CredentialDialog({
  database,
  mode,
  credential,
  kindId,
  pastedText = '',
  onClose,
  onSaved = onClose,
}: CredentialDialogProps) {
  const { form, draft, discard, kind, pasted, paste, chooseKind, chooseMode, submit } = useCredentialForm({
    database,
    mode,
    credential,
    kindId,
    pastedText,
    onDone: onClose,
    onSaved,
  })
  const lockedId = useId()
  const chosenMode = useWatch({ control: form.control, name: 'mode' })
  const { control, formState } = form
  const { errors, isSubmitting } = formState
  const provider = getProvider(listProviders(), database.providerId)
  const locked: LockedFields = credential ? listLockedFields(credential, kind) : {}
  const reasons = listReasons(locked)
  return (
    <FormDialog
      title={credential ? words.editTitle(credential.title) : words.newTitle}
      description={credential ? kind.name : words.newDescription(database.name, provider.name)}
      width="wide"
      error={errors.root?.message}
      busy={isSubmitting}
      onSubmit={submit}
      onClose={onClose}
      onCancel={discard}
    >
      <DraftNotices {...draft} onDecide={draft.decide} />
      {!credential && (
        <PasteField {...{ pasted, mode, kind, provider }} initialText={pastedText} onPaste={paste} />
      )}
      {reasons.length > 0 && (
        <div id={lockedId}>
          <Notice tone="info">{reasons.join(' ')}</Notice>
        </div>
      )}
      <div className="grid grid-cols-2 items-start gap-4">
        {!credential && (
          <Select
            label={fields.kind}
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
        <Lockable isLocked={locked.mode !== undefined} describedBy={lockedId}>
          <span aria-hidden className="mb-1 block font-medium">
            {fields.mode}
          </span>
          <Controller
            control={control}
            name="mode"
            render={({ field }) => (
              <CredentialModeChoice
                label={fields.mode}
                kind={kind}
                value={field.value}
                onValueChange={chooseMode}
              />
            )}
          />
          <FieldError message={errors.mode?.message} />
        </Lockable>
      </div>
      {kind.parts.length > 0 && (
        <Lockable isLocked={locked.parts !== undefined} describedBy={lockedId}>
          <div className="flex flex-col gap-4">
            <PartInputs
              {...{ form, kind, credential }}
              isLocked={locked.parts !== undefined}
              providerId={provider.id}
            />
          </div>
        </Lockable>
      )}
      {kind.parts.some(({ secret }) => secret) && (
        <Controller
          control={control}
          name="writeOnly"
          render={({ field }) => (
            <CheckBox
              label={words.writeOnly.label}
              hint={words.writeOnly.hint}
              checked={field.value}
              refusal={locked.writeOnly}
              onCheckedChange={field.onChange}
            />
          )}
        />
      )}
      <Lockable isLocked={locked.expiresAt !== undefined} describedBy={lockedId}>
        <Controller
          control={control}
          name="expiresAt"
          render={({ field }) => (
            <ExpiryField
              lifetime={kind.lifetime}
              mode={chosenMode}
              value={field.value}
              onValueChange={field.onChange}
              error={errors.expiresAt?.message}
            />
          )}
        />
      </Lockable>
      <hr className="border-line" />
      <TextField
        label={fields.title}
        hint={words.titleHint}
        error={errors.title?.message}
        {...form.register('title')}
      />
      <TextArea
        label={fields.description}
        rows={2}
        placeholder={words.descriptionHint}
        error={errors.description?.message}
        {...form.register('description')}
      />
      <Controller
        control={control}
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
      <CredentialDetails
        form={form}
        databaseId={database.id}
        hasOwner={kind.hasOwner}
        credential={credential}
      />
    </FormDialog>
  )
}

interface LockableProps {
  isLocked: boolean
  /** Id of the text that says why. */
  describedBy: string
  children: ReactNode
}

/** Fields that the provider may not let one change. */
function Lockable({ isLocked, describedBy, children }: LockableProps) {
  return (
    <fieldset disabled={isLocked} aria-describedby={isLocked ? describedBy : undefined}>
      {children}
    </fieldset>
  )
}

/** Why the values are locked, each reason once; that of write-only stands with it. */
function listReasons({ parts, mode, expiresAt }: LockedFields): string[] {
  return [...new Set([parts, mode, expiresAt])].filter((reason) => reason !== undefined)
}
