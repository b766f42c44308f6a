import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { listTypedParts } from '../../../shared/providers/credential-kind'
import { showFormFailure } from '../../form-failure'
import { startRotation } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { TextField } from '../../ui/text-field'
import { atPart } from '../credential/at-part'
import { findHint } from '../credential/describe-credential'
import type { StepProps } from './step'

const schema = z.object({ parts: z.array(z.object({ name: z.string(), value: z.string().max(16_000) })) })

/** Takes the new key in. What is typed goes with the dialog. */
export function NewKeyStep({ credential, provider, kind, title, header, onClose }: StepProps) {
  const secrets = listTypedParts(kind).filter(({ secret }) => secret)
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { parts: secrets.map(({ name }) => ({ name, value: '' })) },
  })
  const { errors, isSubmitting } = form.formState
  const submit = form.handleSubmit(async ({ parts }) => {
    const given = parts.filter(({ value }) => value !== '')
    const result = await startRotation({ credentialId: credential.id, parts: given })
    if (!result.ok) showFormFailure(form, atPart(result.error, parts))
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={`The key in use stays as it is until the new one was seen to work.`}
      width="wide"
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={isSubmitting}>
            Store new key
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {header}
        <FormError message={errors.root?.message ?? errors.parts?.root?.message} />
        <p>
          Make a new key at {provider.name}, leave the old one there as it is, and paste the new one here.
        </p>
        {secrets.map(({ name, label }, index) => (
          <TextField
            key={name}
            label={`New ${label.toLowerCase()}`}
            type="password"
            mono
            autoComplete="new-password"
            autoFocus={index === 0}
            placeholder={findHint(credential) ?? ''}
            hint={secrets.length > 1 ? 'Leave it empty to keep the present one.' : undefined}
            error={errors.parts?.[index]?.value?.message}
            {...form.register(`parts.${index}.value`)}
          />
        ))}
      </div>
    </Dialog>
  )
}
