import type { CredentialMode } from '../../../shared/model/credential'
import type { Lifetime } from '../../../shared/providers/credential-kind'
import { describeEnd, endOfDay } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { useNow } from '../../ui/use-now'
import { dateTextOf, endOfDateText, listExpiryChoices } from './expiry-choices'

const words = texts.credentialForm.ends

interface ExpiryFieldProps {
  lifetime: Lifetime | null
  mode: CredentialMode
  value: number | null
  onValueChange: (expiresAt: number | null) => void
  error?: string | undefined
}

/** When a credential ends at its provider: a date, and the usual ones a click away. */
export function ExpiryField({ lifetime, mode, value, onValueChange, error }: ExpiryFieldProps) {
  const now = useNow('minute')
  return (
    <div className="flex flex-wrap items-start gap-2">
      <TextField
        label={texts.credential.fields.expires}
        type="date"
        className="w-44"
        value={dateTextOf(value)}
        onChange={(event) => onValueChange(endOfDateText(event.target.value))}
        hint={
          <span className="whitespace-nowrap">
            {value === null ? words.none : words.hint(describeEnd(value, now))}
          </span>
        }
        error={error}
      />
      <fieldset aria-label={words.usual} className="mt-6 flex min-h-7 flex-wrap items-center gap-1">
        {listExpiryChoices(lifetime, mode).map(({ label, days }) => (
          <Button
            key={label}
            size="small"
            variant="ghost"
            onClick={() => onValueChange(days === null ? null : endOfDay(Date.now(), days))}
          >
            {label}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}
