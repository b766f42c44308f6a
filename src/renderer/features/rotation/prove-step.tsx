import { useState } from 'react'
import type { Input } from '../../../shared/contract'
import { finishRotationByHand, proveRotation, switchRotationBack } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { describeFormerVerdict } from './check-words'
import { CheckedStep } from './checked-step'
import type { StepProps } from './step'

/** Sees to it that the old key is dead at the provider. */
export function ProveStep({ onProof, ...step }: StepProps & { onProof: (proof: string) => void }) {
  const { credential, provider, take } = step
  const [isGoingBack, setGoingBack] = useState(false)
  const prove = async (input: Input<'proveRotation'>) => {
    const result = await proveRotation(input)
    if (result.ok && result.value.finished) {
      const { former, current } = result.value
      const { title } = describeFormerVerdict(former.verdict, current?.verdict ?? null)
      onProof(`${title}. The new one works.`)
    }
    return result
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
  return (
    <CheckedStep
      step={step}
      description="The new key is in use. The old one may still be good."
      aside={
        <Button variant="ghost" busy={isGoingBack} onClick={() => void goBack()}>
          Switch back
        </Button>
      }
      explain={(canCheck) => (
        <p>
          Revoke the old key at {provider.name} now.
          {canCheck && ' Then check it here: it has to be refused, while the new one works.'}
        </p>
      )}
      labels={{ check: 'Check the old key', checking: 'Checking…' }}
      send={prove}
      describe={({ former, current }) => ({
        words: describeFormerVerdict(former.verdict, current?.verdict ?? null),
        checkedAt: former.checkedAt,
      })}
      isInconclusive={({ former }) => former.verdict.type !== 'works'}
      byHand={{
        statement: `I have revoked the old key at ${provider.name}`,
        hint: 'It is marked as revoked then, and there is no way back to it.',
        action: 'Finish without a check',
        onDone: finish,
      }}
    />
  )
}
