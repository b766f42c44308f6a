import { Notice } from '../../ui/notice'

/** Says why nothing can be tried now, and counts down to when it can. The count itself is not read aloud. */
export function WaitNotice({ seconds }: { seconds: number }) {
  if (seconds === 0) return null
  return (
    <Notice tone="warn" role="alert" title="Too many wrong tries">
      You can try again{' '}
      <span role="timer" className="numbers font-medium">
        in {seconds} s
      </span>
      .
    </Notice>
  )
}
