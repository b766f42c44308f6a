import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { texts } from '../../../shared/texts'
import { showFormFailure } from '../../form-failure'
import { startRotation } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { atPart } from '../credential/at-part'
import { listSecrets, NewSecretFields } from '../credential/new-secret-fields'
import type { StepProps } from './step'

const words = texts.rotation.newKey

const schema = z.object({ parts: z.array(z.object({ name: z.string(), value: z.string().max(16_000) })) })

/** Takes the new key in. What is typed goes with the dialog. */
export function NewKeyStep({ credential, provider, kind, title, header, onClose }: StepProps) {
  const secrets = listSecrets(kind)
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
      description={words.description}
      width="wide"
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button type="submit" variant="primary" busy={isSubmitting}>
            {words.submit}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {header}
        <FormError message={errors.root?.message ?? errors.parts?.root?.message} />
        <p>{words.whatToDo(provider.name)}</p>
        <NewSecretFields
          {...{ credential, kind }}
          autoFocus
          hint={secrets.length > 1 ? texts.credentialForm.parts.keep : undefined}
          errorOf={(index) => errors.parts?.[index]?.value?.message}
          register={(index) => form.register(`parts.${index}.value`)}
        />
      </div>
    </Dialog>
  )
}
