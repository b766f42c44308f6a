import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { type Credential, credentialDraftSchema } from '../../../shared/model/credential'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import { findState } from '../../../shared/rules/credential-state'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'
import { showFormFailure } from '../../form-failure'
import { regenerateCredential } from '../../stores/credentials-store'
import { FormDialog } from '../../ui/form-dialog'
import { Notice } from '../../ui/notice'
import { notify } from '../../ui/toaster'
import { atPart } from './at-part'
import { ExpiryField } from './expiry-field'
import { listSecrets, NewSecretFields } from './new-secret-fields'

const words = texts.credential.regenerate

const schema = credentialDraftSchema.pick({ parts: true, expiresAt: true })
type Regenerated = z.infer<typeof schema>

interface RegenerateDialogProps {
  credential: Credential
  kind: CredentialKind
  onClose: () => void
}

/** Takes over the secret that the provider has put in the place of the old one. */
export function RegenerateDialog({ credential, kind, onClose }: RegenerateDialogProps) {
  const { id, title, mode } = credential
  const now = Date.now()
  const isOver = findState(credential, now) === 'expired'
  const form = useForm<Regenerated>({
    resolver: zodResolver(schema),
    defaultValues: {
      parts: listSecrets(kind).map(({ name }) => ({ name, value: '' })),
      expiresAt: isOver ? suggestExpiry(kind.lifetime, mode, now) : credential.expiresAt,
    },
  })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async (values) => {
    const result = await regenerateCredential({ ...values, id })
    if (!result.ok) return showFormFailure(form, atPart(result.error, values.parts))
    onClose()
    notify(words.done(title))
  })
  return (
    <FormDialog
      title={words.title(title)}
      description={words.description}
      submitLabel={words.submit}
      error={errors.root?.message}
      busy={isSubmitting}
      onSubmit={submit}
      onClose={onClose}
    >
      <Notice tone="warn">{words.whatFollows}</Notice>
      <NewSecretFields
        {...{ credential, kind }}
        errorOf={(index) => errors.parts?.[index]?.value?.message}
        register={(index) => form.register(`parts.${index}.value`)}
      />
      <Controller
        control={form.control}
        name="expiresAt"
        render={({ field }) => (
          <ExpiryField
            lifetime={kind.lifetime}
            mode={mode}
            value={field.value}
            onValueChange={field.onChange}
            error={errors.expiresAt?.message}
          />
        )}
      />
    </FormDialog>
  )
}
