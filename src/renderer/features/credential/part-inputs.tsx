import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Credential } from '../../../shared/model/credential'
import {
  type CredentialKind,
  listTypedParts,
  type PartDefinition,
} from '../../../shared/providers/credential-kind'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { IconButton } from '../../ui/icon-button'
import { TextField } from '../../ui/text-field'
import { findDoubt } from './credential-draft'
import type { CredentialForm } from './credential-form'

const words = texts.credentialForm.parts

interface PartInputsProps {
  form: CredentialForm
  kind: CredentialKind
  providerId: string
  credential: Credential | undefined
  isLocked: boolean
}

/** One input for each part of a kind that a person gives. */
export function PartInputs({ form, kind, providerId, credential, isLocked }: PartInputsProps) {
  return listTypedParts(kind).map((definition, index) => (
    <PartInput
      key={`${kind.id} ${definition.name}`}
      {...{ form, kind, providerId, credential, isLocked, definition, index }}
    />
  ))
}

interface PartInputProps extends PartInputsProps {
  definition: PartDefinition
  index: number
}

function PartInput({ form, kind, providerId, credential, isLocked, definition, index }: PartInputProps) {
  const [shown, setShown] = useState(false)
  const { label, secret, name } = definition
  const value = useWatch({ control: form.control, name: `parts.${index}.value` }) ?? ''
  const mode = useWatch({ control: form.control, name: 'mode' })
  const present = credential?.parts.find((part) => part.name === name)
  const doubt = secret ? findDoubt(value, listProviders(), providerId, kind, mode) : null
  return (
    <TextField
      label={label}
      mono
      type={secret && !shown ? 'password' : 'text'}
      autoComplete={secret ? 'new-password' : 'off'}
      placeholder={present?.secret ? (present.hint ?? '') : ''}
      hint={
        doubt ? (
          <span className="text-warn">{doubt}</span>
        ) : (
          (present?.secret && !isLocked && words.keep) || (definition.optional && words.optional)
        )
      }
      error={form.formState.errors.parts?.[index]?.value?.message}
      trailing={
        secret &&
        value !== '' && (
          <IconButton
            size="small"
            label={shown ? words.conceal(label) : words.show(label)}
            icon={shown ? <EyeOff /> : <Eye />}
            onClick={() => setShown(!shown)}
          />
        )
      }
      {...form.register(`parts.${index}.value`)}
    />
  )
}
