import { useState } from 'react'
import type { Exchange, Outcome } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { Pill } from '../../ui/pill'
import { TabPanel, Tabs } from '../../ui/tabs'
import { Tooltip } from '../../ui/tooltip'
import { FailurePanel } from './failure-panel'
import { HeaderList } from './header-list'
import { formatBytes, formatDuration } from './measures'
import { PrettyBody, RawBody } from './response-body'
import { SentView } from './sent-view'
import { describeStatus } from './status'

const words = texts.responses

/** One exchange: what came back, or why nothing did, and what was sent. */
export function ExchangeView({ exchange }: { exchange: Exchange }) {
  const { outcome } = exchange
  return outcome.type === 'response' ? (
    <ResponseTabs exchange={exchange} response={outcome} />
  ) : (
    <FailureTabs exchange={exchange} failure={outcome} />
  )
}

type Response = Extract<Outcome, { type: 'response' }>
type Failure = Extract<Outcome, { type: 'failure' }>

function ResponseTabs({ exchange, response }: { exchange: Exchange; response: Response }) {
  const [view, setView] = useState<'pretty' | 'raw' | 'headers' | 'sent'>('pretty')
  const { label, meaning, tone } = describeStatus(response.status, response.statusText)
  return (
    <Tabs
      label={words.label}
      value={view}
      onValueChange={setView}
      tabs={[
        { value: 'pretty', label: words.views.pretty },
        { value: 'raw', label: words.views.raw },
        { value: 'headers', label: words.views.headers, count: response.headers.length },
        { value: 'sent', label: words.views.sent },
      ]}
      trailing={
        <>
          <Tooltip content={meaning}>
            <button type="button" aria-description={meaning} className="cursor-help rounded-small">
              <Pill tone={tone}>{label}</Pill>
            </button>
          </Tooltip>
          <Measures>
            {formatDuration(exchange.durationMs)}
            <span className="ml-2">{formatBytes(response.size)}</span>
          </Measures>
        </>
      }
      className="h-full"
    >
      <TabPanel value="pretty">
        <PrettyBody response={response} />
      </TabPanel>
      <TabPanel value="raw">
        <RawBody response={response} />
      </TabPanel>
      <TabPanel value="headers" className="overflow-y-auto px-4 py-3">
        <HeaderList label={words.headers} headers={response.headers} />
      </TabPanel>
      <TabPanel value="sent" className="overflow-y-auto">
        <SentView exchange={exchange} />
      </TabPanel>
    </Tabs>
  )
}

function FailureTabs({ exchange, failure }: { exchange: Exchange; failure: Failure }) {
  const [view, setView] = useState<'problem' | 'sent'>('problem')
  return (
    <Tabs
      label={words.label}
      value={view}
      onValueChange={setView}
      tabs={[
        { value: 'problem', label: words.views.problem },
        { value: 'sent', label: words.views.sent },
      ]}
      trailing={
        <>
          <Pill tone={failure.kind === 'cancelled' ? 'off' : 'bad'}>{words.failures[failure.kind]}</Pill>
          <Measures>{formatDuration(exchange.durationMs)}</Measures>
        </>
      }
      className="h-full"
    >
      <TabPanel value="problem" className="overflow-y-auto p-4">
        <FailurePanel failure={failure} />
      </TabPanel>
      <TabPanel value="sent" className="overflow-y-auto">
        <SentView exchange={exchange} />
      </TabPanel>
    </Tabs>
  )
}

function Measures({ children }: { children: React.ReactNode }) {
  return <span className="numbers whitespace-nowrap text-dim">{children}</span>
}
