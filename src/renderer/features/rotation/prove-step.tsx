import { useState } from 'react'
import type { Output } from '../../../shared/contract'
import { finishRotationByHand, proveRotation, switchRotationBack } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Notice } from '../../ui/notice'
import { ByHand } from './by-hand'
import { CheckPlaceSelect, useCheckPlace } from './check-place'
import { CheckResult } from './check-result'
import { describeFormerVerdict } from './check-words'
import type { StepProps } from './step'
import { useCheckRun } from './use-check-run'

/** Sees to it that the old key is dead at the provider. */
export function ProveStep(props: StepProps & { onProof: (proof: string) => void }) {
  const { credential, database, mode, provider, hasCheck, title, header, onClose, take, onProof } = props
  const place = useCheckPlace(credential, database, mode)
  const run = useCheckRun<Output<'proveRotation'>>()
  const [isGoingBack, setGoingBack] = useState(false)
  const { environment } = place
  const isChecking = run.sendId !== null
  const prove = async () => {
    if (environment === undefined) return
    await run.start(async (sendId) => {
      const input = {
        sendId,
        credentialId: credential.id,
        environmentId: environment.id,
        mode: environment.mode,
      }
      const result = await proveRotation(input)
      if (result.ok && result.value.finished) {
        const { former, current } = result.value
        onProof(
          `${describeFormerVerdict(former.verdict, current?.verdict ?? null).title}. The new one works.`,
        )
      }
      return result
    })
  }
  const finish = async () => {
    onProof('You have revoked the old key at the provider.')
    await take(() => finishRotationByHand(credential.id))
  }
  const goBack = async () => {
    setGoingBack(true)
    await take(() => switchRotationBack(credential.id))
    setGoingBack(false)
  }
  const outcome = run.value
  const canCheck = hasCheck && environment !== undefined
  const isInconclusive = run.failure !== null || (outcome !== null && outcome.former.verdict.type !== 'works')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="The new key is in use. The old one may still be good."
      width="wide"
      footer={
        <>
          <Button variant="ghost" className="mr-auto" busy={isGoingBack} onClick={() => void goBack()}>
            Switch back
          </Button>
          {isChecking ? <Button onClick={run.cancel}>Stop</Button> : <Button onClick={onClose}>Later</Button>}
          {canCheck && (
            <Button variant="primary" busy={isChecking} onClick={() => void prove()}>
              {isChecking ? 'Checking…' : 'Check the old key'}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {header}
        <p>
          Revoke the old key at {provider.name} now.
          {canCheck && ' Then check it here: it has to be refused, while the new one works.'}
        </p>
        {canCheck && <CheckPlaceSelect place={place} />}
        {run.failure && (
          <Notice tone="bad" role="alert">
            {run.failure.message}
          </Notice>
        )}
        {outcome && (
          <CheckResult
            words={describeFormerVerdict(outcome.former.verdict, outcome.current?.verdict ?? null)}
            checkedAt={outcome.former.checkedAt}
          />
        )}
        {(!canCheck || isInconclusive) && (
          <ByHand
            statement={`I have revoked the old key at ${provider.name}`}
            hint="It is marked as revoked then, and there is no way back to it."
            action="Finish without a check"
            onDone={finish}
          />
        )}
      </div>
    </Dialog>
  )
}
