import type { SignInStep } from '../../../shared/model/sign-in'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Progress } from '../../ui/progress'
import { Sentence } from '../../ui/sentence'
import { useNow } from '../../ui/use-now'
import { describeTimeLeft } from './describe-tokens'

const words = texts.tokens.waiting

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
        {step?.type === 'browser' && (
          <p>
            {words.signInThere} <TimeLeft endsAt={step.endsAt} />
          </p>
        )}
        {step?.type === 'device-code' && (
          <>
            <p className="font-mono text-title tracking-widest text-ink select-text">{step.userCode}</p>
            <p>
              <Sentence
                of={words.enterCodeAt(
                  <span className="wrap-anywhere select-text">{step.verificationUrl}</span>,
                )}
              />{' '}
              <TimeLeft endsAt={step.endsAt} />
            </p>
          </>
        )}
      </Progress>
      <div>
        <Button onClick={onCancel}>{texts.common.cancel}</Button>
      </div>
    </>
  )
}

function nameStep(step: SignInStep | null): string {
  switch (step?.type) {
    case 'browser':
      return words.browser
    case 'device-code':
      return words.deviceCode
    default:
      return words.fetching
  }
}

/** Seen and not said: a screen reader must not count along. */
function TimeLeft({ endsAt }: { endsAt: number }) {
  return <span aria-hidden>{words.timeLeft(describeTimeLeft(endsAt, useNow('second')))}</span>
}
