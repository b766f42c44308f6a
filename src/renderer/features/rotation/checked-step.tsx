import type { ReactNode } from 'react'
import type { Input } from '../../../shared/contract'
import type { Result } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { ByHand, type ByHandProps } from './by-hand'
import { CheckPlaceSelect, useCheckPlace } from './check-place'
import { CheckResult } from './check-result'
import type { CheckWords } from './check-words'
import type { StepProps } from './step'
import { StepDialog } from './step-dialog'
import { useCheckRun } from './use-check-run'

interface CheckedStepProps<Value> {
  step: StepProps
  description: string
  /** The button on the left. */
  aside: ReactNode
  /** What to do, told whether there is a check for it. */
  explain: (canCheck: boolean) => ReactNode
  /** The verb of the check, and what it says while it is under way. */
  labels: { readonly check: string; readonly checking: string }
  send: (input: Input<'verifyRotation'>) => Promise<Result<Value>>
  describe: (value: Value) => { readonly words: CheckWords; readonly checkedAt: number }
  /** Whether a check that came to this leaves it to the person's word. */
  isInconclusive: (value: Value) => boolean
  byHand: ByHandProps
}

/** A step that a check decides, and where no check can, the word of a person. */
export function CheckedStep<Value>(props: CheckedStepProps<Value>) {
  const { step, description, aside, explain, labels, send, describe, isInconclusive, byHand } = props
  const { credential, database, mode, hasCheck, onClose } = step
  const place = useCheckPlace(credential, database, mode)
  const run = useCheckRun<Value>()
  const environment = hasCheck ? place.environment : undefined
  const isChecking = run.sendId !== null
  const check = async () => {
    if (environment === undefined) return
    const { id: environmentId, mode } = environment
    await run.start((sendId) => send({ sendId, credentialId: credential.id, environmentId, mode }))
  }
  const needsWord = !environment || run.failure !== null || (run.value !== null && isInconclusive(run.value))
  return (
    <StepDialog
      step={step}
      description={description}
      footer={
        <>
          <span className="mr-auto">{aside}</span>
          {isChecking ? (
            <Button onClick={run.cancel}>{texts.common.stop}</Button>
          ) : (
            <Button onClick={onClose}>{texts.common.later}</Button>
          )}
          {environment && (
            <Button variant="primary" busy={isChecking} onClick={() => void check()}>
              {isChecking ? labels.checking : labels.check}
            </Button>
          )}
        </>
      }
    >
      {explain(environment !== undefined)}
      {environment && <CheckPlaceSelect place={place} />}
      {run.failure && (
        <Notice tone="bad" role="alert">
          {run.failure.message}
        </Notice>
      )}
      {run.value !== null && <CheckResult {...describe(run.value)} />}
      {needsWord && <ByHand {...byHand} />}
    </StepDialog>
  )
}
