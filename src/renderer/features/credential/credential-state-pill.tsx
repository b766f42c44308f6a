import type { Credential } from '../../../shared/model/credential'
import { Pill } from '../../ui/pill'
import { useNow } from '../../ui/use-now'
import { describeState } from './describe-state'

/** Whether a credential may be used, in words. */
export function CredentialStatePill({ credential }: { credential: Pick<Credential, 'state' | 'expiresAt'> }) {
  const { label, tone } = describeState(credential, useNow('minute'))
  return <Pill tone={tone}>{label}</Pill>
}
