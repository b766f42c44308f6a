import { texts } from '../../../shared/texts'
import { Notice } from '../../ui/notice'
import { Sentence } from '../../ui/sentence'

const words = texts.gate.wait

/** Says why nothing can be tried now, and counts down to when it can. The count itself is not read aloud. */
export function WaitNotice({ seconds }: { seconds: number }) {
  if (seconds === 0) return null
  return (
    <Notice tone="warn" role="alert" title={words.title}>
      <Sentence
        of={words.whenAgain(
          <span role="timer" className="numbers font-medium">
            {words.in(seconds)}
          </span>,
        )}
      />
    </Notice>
  )
}
