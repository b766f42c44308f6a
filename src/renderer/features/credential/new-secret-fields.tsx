import type { Credential } from '../../../shared/model/credential'
import {
  type CredentialKind,
  listTypedParts,
  type PartDefinition,
} from '../../../shared/providers/credential-kind'
import { texts } from '../../../shared/texts'
import { TextField, type TextFieldProps } from '../../ui/text-field'
import { findHint } from './describe-credential'

interface NewSecretFieldsProps {
  /** Whose values are replaced: its hint stands where nothing is typed yet. */
  credential: Credential
  kind: CredentialKind
  autoFocus?: boolean
  hint?: string | undefined
  errorOf: (index: number) => string | undefined
  /** What the form says of the input of a part, by its place among those of `listSecrets`. */
  register: (index: number) => Pick<TextFieldProps, 'name' | 'onChange' | 'onBlur' | 'ref'>
}

/** The secret parts that a person gives, in the order of the fields. */
export function listSecrets(kind: CredentialKind): PartDefinition[] {
  return listTypedParts(kind).filter(({ secret }) => secret)
}

/** One field for each new secret of a credential that gets new values. */
export function NewSecretFields({
  credential,
  kind,
  autoFocus = false,
  hint,
  errorOf,
  register,
}: NewSecretFieldsProps) {
  return listSecrets(kind).map(({ name, label }, index) => (
    <TextField
      key={name}
      label={texts.credentialForm.parts.new(label)}
      type="password"
      mono
      autoComplete="new-password"
      autoFocus={autoFocus && index === 0}
      placeholder={findHint(credential) ?? ''}
      hint={hint}
      error={errorOf(index)}
      {...register(index)}
    />
  ))
}
