import type { Owner } from '../../../shared/model/credential'
import { texts } from '../../../shared/texts'
import { CheckBox } from '../../ui/check-box'
import { TextField } from '../../ui/text-field'

const words = texts.credentialForm.owner
const { checks } = texts.credential.owner

export const noOwner: Owner = { name: '', notAPerson: false, active: false, licensed: false }

interface OwnerFieldsProps {
  value: Owner | null
  /** Null once nothing is said of one. */
  onValueChange: (owner: Owner | null) => void
  error?: string | undefined
}

/** The user of the provider behind a credential, and what must hold of them. */
export function OwnerFields({ value, onValueChange, error }: OwnerFieldsProps) {
  const owner = value ?? noOwner
  const change = (changed: Partial<Owner>) => {
    const next = { ...owner, ...changed }
    const isSaid = next.name !== '' || next.notAPerson || next.active || next.licensed
    onValueChange(isSaid ? next : null)
  }
  return (
    <div>
      <TextField
        label={texts.credential.fields.owner}
        placeholder={words.example}
        hint={words.hint}
        maxLength={200}
        value={owner.name}
        onChange={(event) => change({ name: event.target.value })}
        error={error}
      />
      <fieldset className="mt-1 flex flex-wrap gap-x-5">
        <legend className="sr-only">{words.checks}</legend>
        <CheckBox
          label={checks.notAPerson}
          checked={owner.notAPerson}
          onCheckedChange={(notAPerson) => change({ notAPerson })}
        />
        <CheckBox
          label={checks.active}
          checked={owner.active}
          onCheckedChange={(active) => change({ active })}
        />
        <CheckBox
          label={checks.licensed}
          checked={owner.licensed}
          onCheckedChange={(licensed) => change({ licensed })}
        />
      </fieldset>
    </div>
  )
}
