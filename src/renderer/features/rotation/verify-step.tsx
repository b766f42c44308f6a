import { succeed } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { verifyRotation, verifyRotationByHand } from '../../stores/rotation-store'
import { CancelRotationButton } from './cancel-rotation-button'
import { describeVerdict } from './check-words'
import { CheckedStep } from './checked-step'
import type { StepProps } from './step'

const words = texts.rotation.verify

/** Tries the new key at the provider, before anything depends on it. */
export function VerifyStep(step: StepProps) {
  const { credential, provider, take } = step
  return (
    <CheckedStep
      step={step}
      description={words.description}
      aside={<CancelRotationButton onClick={step.onCancelRotation} />}
      explain={(canCheck) => <p>{canCheck ? words.explanation(provider.name) : words.noCheck}</p>}
      labels={words}
      send={async (input) => {
        const result = await verifyRotation(input)
        return result.ok ? succeed(result.value.check) : result
      }}
      describe={({ verdict, checkedAt }) => ({ words: describeVerdict(verdict), checkedAt })}
      isInconclusive={({ verdict }) => verdict.type !== 'works'}
      byHand={{
        ...words.byHand,
        onDone: () => take(() => verifyRotationByHand(credential.id)),
      }}
    />
  )
}
