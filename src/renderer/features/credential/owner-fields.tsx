import type { Owner } from '../../../shared/model/credential'
import { CheckBox } from '../../ui/check-box'
import { TextField } from '../../ui/text-field'

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
        label="Owner"
        placeholder="apiuser@yourdomain.tld"
        hint="The user at the provider who stands behind it. A key of a person stops when they leave."
        maxLength={200}
        value={owner.name}
        onChange={(event) => change({ name: event.target.value })}
        error={error}
      />
      <fieldset className="mt-1 flex flex-wrap gap-x-5">
        <legend className="sr-only">What you made sure of</legend>
        <CheckBox
          label="Not a person"
          checked={owner.notAPerson}
          onCheckedChange={(notAPerson) => change({ notAPerson })}
        />
        <CheckBox label="Active" checked={owner.active} onCheckedChange={(active) => change({ active })} />
        <CheckBox
          label="Licensed"
          checked={owner.licensed}
          onCheckedChange={(licensed) => change({ licensed })}
        />
      </fieldset>
    </div>
  )
}
