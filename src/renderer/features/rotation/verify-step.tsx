import { succeed } from '../../../shared/errors'
import type { CredentialCheck } from '../../../shared/model/check'
import { verifyRotation, verifyRotationByHand } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { ByHand } from './by-hand'
import { CheckPlaceSelect, useCheckPlace } from './check-place'
import { CheckResult } from './check-result'
import { describeVerdict } from './check-words'
import type { StepProps } from './step'
import { useCheckRun } from './use-check-run'

/** Tries the new key at the provider, before anything depends on it. */
export function VerifyStep(props: StepProps) {
  const { credential, database, mode, provider, hasCheck, title, header, onClose, onCancelRotation, take } =
    props
  const place = useCheckPlace(credential, database, mode)
  const run = useCheckRun<CredentialCheck>()
  const { environment } = place
  const isChecking = run.sendId !== null
  const verify = async () => {
    if (environment === undefined) return
    await run.start(async (sendId) => {
      const input = {
        sendId,
        credentialId: credential.id,
        environmentId: environment.id,
        mode: environment.mode,
      }
      const result = await verifyRotation(input)
      return result.ok ? succeed(result.value.check) : result
    })
  }
  const isInconclusive = run.failure !== null || (run.value !== null && run.value.verdict.type !== 'works')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="The new key is stored and not in use yet."
      width="wide"
      footer={
        <>
          <Button variant="ghost" className="mr-auto text-bad!" onClick={onCancelRotation}>
            Cancel rotation…
          </Button>
          {isChecking ? <Button onClick={run.cancel}>Stop</Button> : <Button onClick={onClose}>Later</Button>}
          {hasCheck && environment && (
            <Button variant="primary" busy={isChecking} onClick={() => void verify()}>
              {isChecking ? 'Verifying…' : run.value || run.failure ? 'Verify again' : 'Verify'}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {header}
        {hasCheck && environment ? (
          <>
            <p>Latchkey sends {provider.name} the check with the new key. It changes nothing there.</p>
            <CheckPlaceSelect place={place} />
          </>
        ) : (
          <p>No request is known here that tells whether this key works.</p>
        )}
        {run.failure && (
          <Notice tone="bad" role="alert">
            {run.failure.message}
          </Notice>
        )}
        {run.value && (
          <CheckResult words={describeVerdict(run.value.verdict)} checkedAt={run.value.checkedAt} />
        )}
        {(!hasCheck || !environment || isInconclusive) && (
          <ByHand
            statement="I have seen elsewhere that the new key works"
            hint="If it does not, you can switch back to the old one."
            action="Go on without a check"
            onDone={() => take(() => verifyRotationByHand(credential.id))}
          />
        )}
      </div>
    </Dialog>
  )
}
