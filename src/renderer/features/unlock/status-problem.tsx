import type { Failure } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { FailurePanel } from './failure-panel'
import { Gate } from './gate'

/** Shown when not even the state of the vault can be read. */
export function StatusProblem({ failure }: { failure: Failure }) {
  return (
    <Gate title={texts.gate.app}>
      <FailurePanel failure={failure} />
      <Button size="large" className="mt-4 w-full" onClick={() => void loadVaultStatus()}>
        {texts.common.tryAgain}
      </Button>
    </Gate>
  )
}
