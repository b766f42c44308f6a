import type { ConfirmationQuestion } from '../confirming-bridge'
import { resettable } from './resettable'

interface ConfirmationState {
  /** What the person is asked about, while they are. */
  question: ConfirmationQuestion | null
}

export const useConfirmationStore = resettable<ConfirmationState>({ question: null })

let waiting: ((confirmed: boolean) => void)[] = []

// Whatever takes the question away without an answer, a lock above all, ends the waiting.
useConfirmationStore.subscribe(({ question }) => {
  if (question === null) finish(false)
})

/** Opens the question, or joins the one that is open, and waits for what the person says. */
export function askForConfirmation(question: ConfirmationQuestion): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) useConfirmationStore.setState({ question })
  })
}

/** Closes the question; every call that waits for it goes on or gives up. */
export function answerConfirmation(confirmed: boolean): void {
  finish(confirmed)
  useConfirmationStore.setState({ question: null })
}

function finish(confirmed: boolean): void {
  const answered = waiting
  waiting = []
  for (const answer of answered) answer(confirmed)
}
