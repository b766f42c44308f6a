import type { SignInStep } from '../../../shared/model/sign-in'
import { Button } from '../../ui/button'
import { Progress } from '../../ui/progress'
import { useNow } from '../../ui/use-now'
import { describeTimeLeft } from './describe-tokens'

interface SignInWaitProps {
  /** Null before there is anything to tell. */
  step: SignInStep | null
  onCancel: () => void
}

/** What a sign-in waits for, and the way out of it. */
export function SignInWait({ step, onCancel }: SignInWaitProps) {
  return (
    <>
      <Progress label={nameStep(step)}>
        {step?.type === 'browser' && <p>Sign in there and come back. {<TimeLeft endsAt={step.endsAt} />}</p>}
        {step?.type === 'device-code' && (
          <>
            <p className="font-mono text-title tracking-widest text-ink select-text">{step.userCode}</p>
            <p>
              Enter this code at <span className="wrap-anywhere select-text">{step.verificationUrl}</span>, on
              any device. <TimeLeft endsAt={step.endsAt} />
            </p>
          </>
        )}
      </Progress>
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </>
  )
}

function nameStep(step: SignInStep | null): string {
  switch (step?.type) {
    case 'browser':
      return 'Waiting for you in the browser'
    case 'device-code':
      return 'Waiting for the code to be entered'
    default:
      return 'Fetching the token'
  }
}

/** Seen and not said: a screen reader must not count along. */
function TimeLeft({ endsAt }: { endsAt: number }) {
  return <span aria-hidden>{describeTimeLeft(endsAt, useNow('second'))} left.</span>
}
