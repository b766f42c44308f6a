import { ChevronRight } from 'lucide-react'
import { useCallback } from 'react'
import { Controller } from 'react-hook-form'
import type { Credential } from '../../../shared/model/credential'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useCredentialReading } from '../../stores/credentials-store'
import { TagInput } from '../../ui/tag-input'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import type { CredentialForm } from './credential-form'
import { OwnerFields } from './owner-fields'

const words = texts.credentialForm
const { fields } = texts.credential

interface CredentialDetailsProps {
  form: CredentialForm
  /** Whose tags are offered. */
  databaseId: string
  /** Whether a user of the provider stands behind it, so that its owner matters. */
  hasOwner: boolean
  credential: Credential | undefined
}

/** What only a person knows: owner, tags, cost, notes. Closed where it is seldom needed. */
export function CredentialDetails({ form, databaseId, hasOwner, credential }: CredentialDetailsProps) {
  const { control, formState } = form
  const { errors } = formState
  const overview = useCredentialReading(
    useCallback(() => bridge.getCredentialOverview({ databaseId }), [databaseId]),
  )
  return (
    <details open={hasOwner || (credential && isDetailed(credential))} className="group">
      <summary className="flex w-fit cursor-default items-center gap-1 rounded-small font-medium">
        <ChevronRight aria-hidden className="size-4 text-dim group-open:rotate-90" />
        {words.details}
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        <Controller
          control={control}
          name="owner"
          render={({ field }) => (
            <OwnerFields
              value={field.value}
              onValueChange={field.onChange}
              error={errors.owner?.message ?? errors.owner?.name?.message}
            />
          )}
        />
        <div className="grid grid-cols-2 items-start gap-4">
          <Controller
            control={control}
            name="tags"
            render={({ field }) => (
              <TagInput
                label={fields.tags}
                value={field.value}
                onValueChange={field.onChange}
                known={overview?.ok ? overview.value.tags : []}
                error={errors.tags?.message ?? errors.tags?.find?.((error) => error)?.message}
              />
            )}
          />
          <TextField
            label={fields.cost}
            placeholder={words.costHint}
            error={errors.cost?.message}
            {...form.register('cost')}
          />
        </div>
        <TextArea label={fields.notes} rows={2} error={errors.notes?.message} {...form.register('notes')} />
      </div>
    </details>
  )
}

function isDetailed({ owner, tags, notes, cost }: Credential): boolean {
  return owner !== null || tags.length > 0 || notes !== '' || cost !== ''
}
