import type { CredentialMode } from '../../../shared/model/credential'
import { ModePill } from '../../ui/mode-pill'

/** The modes a credential is for: one pill, or two. */
export function CredentialModePill({ mode }: { mode: CredentialMode }) {
  return mode === 'both' ? (
    <span className="inline-flex gap-1">
      <ModePill mode="test" />
      <ModePill mode="live" />
    </span>
  ) : (
    <ModePill mode={mode} />
  )
}
