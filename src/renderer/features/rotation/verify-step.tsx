import { succeed } from '../../../shared/errors'
import { verifyRotation, verifyRotationByHand } from '../../stores/rotation-store'
import { CancelRotationButton } from './cancel-rotation-button'
import { describeVerdict } from './check-words'
import { CheckedStep } from './checked-step'
import type { StepProps } from './step'

/** Tries the new key at the provider, before anything depends on it. */
export function VerifyStep(step: StepProps) {
  const { credential, provider, take } = step
  return (
    <CheckedStep
      step={step}
      description="The new key is stored and not in use yet."
      aside={<CancelRotationButton onClick={step.onCancelRotation} />}
      explain={(canCheck) => (
        <p>
          {canCheck
            ? `Latchkey sends ${provider.name} the check with the new key. It changes nothing there.`
            : 'No request is known here that tells whether this key works.'}
        </p>
      )}
      labels={{ check: 'Verify', checking: 'Verifying…' }}
      send={async (input) => {
        const result = await verifyRotation(input)
        return result.ok ? succeed(result.value.check) : result
      }}
      describe={({ verdict, checkedAt }) => ({ words: describeVerdict(verdict), checkedAt })}
      isInconclusive={({ verdict }) => verdict.type !== 'works'}
      byHand={{
        statement: 'I have seen elsewhere that the new key works',
        hint: 'If it does not, you can switch back to the old one.',
        action: 'Go on without a check',
        onDone: () => take(() => verifyRotationByHand(credential.id)),
      }}
    />
  )
}
