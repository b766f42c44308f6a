import { Send } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { assertNever } from '../../../shared/errors'
import type { Mode } from '../../../shared/model/mode'
import type { Run } from '../../stores/tester-store'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { Spinner } from '../../ui/spinner'
import { useNow } from '../../ui/use-now'
import { ExchangeView } from './exchange-view'
import { describeStatus } from './status'

interface ResponsePaneProps {
  run: Run | undefined
  mode: Mode
  /** A way to begin, while nothing was sent. */
  beginning: ReactNode
}

/** What came of the last press of Send. A screen reader tells what a response means when it comes. */
export function ResponsePane({ run, mode, beginning }: ResponsePaneProps) {
  const outcome = run?.state === 'done' ? run.exchange.outcome : undefined
  return (
    <>
      <p role="status" className="sr-only">
        {outcome?.type === 'response' && describeStatus(outcome.status, outcome.statusText).meaning}
      </p>
      <Outcome {...{ run, mode, beginning }} />
    </>
  )
}

function Outcome({ run, mode, beginning }: ResponsePaneProps) {
  if (run === undefined) {
    return (
      <EmptyState icon={<Send />} title="Nothing sent yet" action={beginning}>
        The response will show here.
        {mode === 'live' && ' This is Live: what you send acts on real data.'}
      </EmptyState>
    )
  }
  switch (run.state) {
    case 'sending':
      return <Sending key={run.sendId} startedAt={run.startedAt} />
    case 'done':
      return <ExchangeView key={run.exchange.id} exchange={run.exchange} />
    case 'refused':
      return (
        <div className="p-4">
          <Notice tone="bad" role="alert" title="Refused">
            {run.failure.message}
          </Notice>
        </div>
      )
    case 'asking':
      return (
        <EmptyState icon={<Send />} title="Not sent yet">
          This is Live: say first that it is meant.
        </EmptyState>
      )
    default:
      return assertNever(run)
  }
}

/** Most answers come before anything had to be shown: only what takes longer gets a clock. */
const showsAfter = 300

function Sending({ startedAt }: { startedAt: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), showsAfter)
    return () => clearTimeout(timer)
  }, [])
  return shown && <Elapsed startedAt={startedAt} />
}

function Elapsed({ startedAt }: { startedAt: number }) {
  const now = useNow('second')
  const seconds = Math.max(0, Math.round((now - startedAt) / 1_000))
  return (
    <EmptyState title="Waiting for the response">
      <span role="timer" className="numbers inline-flex items-center gap-2">
        <Spinner />
        {seconds} s
      </span>
    </EmptyState>
  )
}
