import { Send } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { assertNever } from '../../../shared/errors'
import type { Environment } from '../../../shared/model/environment'
import type { Exchange } from '../../../shared/model/exchange'
import type { Mode } from '../../../shared/model/mode'
import type { ErrorClass, Provider } from '../../../shared/providers/provider'
import { explainStatus } from '../../../shared/rules/explain-status'
import { texts } from '../../../shared/texts'
import type { Run } from '../../stores/tester-store'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { Spinner } from '../../ui/spinner'
import { useNow } from '../../ui/use-now'
import { ExchangeView } from './exchange-view'
import { describeStatus } from './status'
import { StatusExplanation } from './status-explanation'

const words = texts.responses

interface ResponsePaneProps {
  run: Run | undefined
  mode: Mode
  provider: Provider
  /** Where requests go to; nothing is sent without one. */
  environment: Environment | undefined
  /** A way to begin, while nothing was sent. */
  beginning: ReactNode
}

/** What came of the last press of Send. A screen reader tells what a response means when it comes. */
export function ResponsePane(props: ResponsePaneProps) {
  const { run, provider, environment } = props
  const exchange = run?.state === 'done' ? run.exchange : undefined
  const explanation = exchange && environment && explainStatus(provider, exchange, environment.baseUrl)
  return (
    <>
      <p role="status" className="sr-only">
        {exchange && sayOutcome(exchange, explanation)}
      </p>
      <div className="flex h-full flex-col">
        {exchange && explanation && <StatusExplanation explanation={explanation} exchange={exchange} />}
        <div className="min-h-0 flex-1">
          <Outcome {...props} />
        </div>
      </div>
    </>
  )
}

function sayOutcome({ outcome }: Exchange, explanation: ErrorClass | undefined): string | undefined {
  if (outcome.type !== 'response') return undefined
  return explanation
    ? `${explanation.name}. ${explanation.meaning} ${explanation.nextStep}`
    : describeStatus(outcome.status, outcome.statusText).meaning
}

function Outcome({ run, mode, beginning }: ResponsePaneProps) {
  if (run === undefined) {
    return (
      <EmptyState icon={<Send />} title={words.nothingYet.title} action={beginning}>
        {words.nothingYet.text} {mode === 'live' && words.nothingYet.inLive}
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
          <Notice tone="bad" role="alert" title={words.refused}>
            {run.failure.message}
          </Notice>
        </div>
      )
    case 'asking':
      return (
        <EmptyState icon={<Send />} title={words.asking.title}>
          {words.asking.text}
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
    <EmptyState title={words.waiting}>
      <span role="timer" className="numbers inline-flex items-center gap-2">
        <Spinner />
        {texts.measures.seconds(String(seconds))}
      </span>
    </EmptyState>
  )
}
