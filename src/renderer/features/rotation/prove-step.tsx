import { useState } from 'react'
import type { Input } from '../../../shared/contract'
import { texts } from '../../../shared/texts'
import { finishRotationByHand, proveRotation, switchRotationBack } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { describeFormerVerdict } from './check-words'
import { CheckedStep } from './checked-step'
import type { StepProps } from './step'

const words = texts.rotation.prove

/** Sees to it that the old key is dead at the provider. */
export function ProveStep({ onProof, ...step }: StepProps & { onProof: (proof: string) => void }) {
  const { credential, provider, take } = step
  const [isGoingBack, setGoingBack] = useState(false)
  const prove = async (input: Input<'proveRotation'>) => {
    const result = await proveRotation(input)
    if (result.ok && result.value.finished) {
      const { former, current } = result.value
      const { title } = describeFormerVerdict(former.verdict, current?.verdict ?? null)
      onProof(texts.rotation.done.proof.check(title))
    }
    return result
  }
  const finish = async () => {
    onProof(texts.rotation.done.proof.byHand)
    await take(() => finishRotationByHand(credential.id))
  }
  const goBack = async () => {
    setGoingBack(true)
    await take(() => switchRotationBack(credential.id))
    setGoingBack(false)
  }
  return (
    <CheckedStep
      step={step}
      description={words.description}
      aside={
        <Button variant="ghost" busy={isGoingBack} onClick={() => void goBack()}>
          {words.switchBack}
        </Button>
      }
      explain={(canCheck) => (
        <p>
          {words.whatToDo(provider.name)} {canCheck && words.thenCheck}
        </p>
      )}
      labels={{ check: words.check, checking: texts.checks.checking }}
      send={prove}
      describe={({ former, current }) => ({
        words: describeFormerVerdict(former.verdict, current?.verdict ?? null),
        checkedAt: former.checkedAt,
      })}
      isInconclusive={({ former }) => former.verdict.type !== 'works'}
      byHand={{
        ...words.byHand,
        statement: words.byHand.statement(provider.name),
        onDone: finish,
      }}
    />
  )
}
