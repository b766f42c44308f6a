import { useId, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import { getProvider } from '../../../shared/providers'
import type { Grant } from '../../../shared/providers/catalogue'
import { nameEndpoint } from '../../../shared/rules/restriction'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { CheckBox } from '../../ui/check-box'
import { Switch } from '../../ui/switch'
import { RestrictionDialog } from './restriction-dialog'

const words = texts.restrictions.grants

interface GrantsDialogProps {
  credential: Credential
  onClose: () => void
}

/** Says which grants a credential has, so that the guard knows what they permit. */
export function GrantsDialog({ credential, onClose }: GrantsDialogProps) {
  const [grants, setGrants] = useState(credential.grants)
  const id = useId()
  const provider = getProvider(listProviders(), credential.providerId)
  const change = (grant: Grant, on: boolean) =>
    setGrants((chosen) => {
      const others = (chosen ?? []).filter((other) => other !== grant.id)
      return on ? [...others, grant.id] : others
    })
  return (
    <RestrictionDialog
      credential={credential}
      title={words.title(credential.title)}
      description={words.description(provider.name)}
      restriction={{ allowedEndpoints: credential.allowedEndpoints, grants }}
      onClose={onClose}
    >
      <div className="flex items-start gap-4">
        <div className="flex-1">
          <h3 id={`${id}-title`} className="font-strong">
            {words.known.label}
          </h3>
          <p id={`${id}-text`} className="text-dim">
            {words.known.hint}
          </p>
        </div>
        <Switch
          labelledBy={`${id}-title`}
          describedBy={`${id}-text`}
          checked={grants !== null}
          onCheckedChange={(on) => setGrants(on ? [] : null)}
        />
      </div>
      <fieldset className="grid grid-cols-2 gap-x-4 gap-y-2 border-t border-line pt-3">
        <legend className="sr-only">{words.label}</legend>
        {provider.grants.map((grant) => (
          <CheckBox
            key={grant.id}
            label={grant.name}
            hint={describePermits(grant)}
            refusal={grants === null ? texts.refusals.turnOnFirst(words.known.label) : undefined}
            checked={grants?.includes(grant.id) ?? false}
            onCheckedChange={(on) => change(grant, on)}
          />
        ))}
      </fieldset>
    </RestrictionDialog>
  )
}

function describePermits({ permits, description }: Grant): string {
  return [...permits.map(nameEndpoint), description].filter(Boolean).join('. ')
}
