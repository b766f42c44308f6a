import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/errors'
import type { Outcome } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { CodeEditor } from '../../ui/code-editor'
import { maskChips } from './mask-chips'
import { formatBytes } from './measures'
import { laidOutUnasked, useLaidOut } from './use-laid-out'

const words = texts.responses.body

type Response = Extract<Outcome, { type: 'response' }>

/** The body laid out if it is JSON, every mask a chip. */
export function PrettyBody({ response }: { response: Response }) {
  return <Body response={response}>{(text) => <PrettyText text={text} json={isJson(response, text)} />}</Body>
}

/** The body as it came, but masked. */
export function RawBody({ response }: { response: Response }) {
  return (
    <Body response={response}>
      {(text) => <CodeEditor label={words.label} language="text" value={text} extensions={maskChips} />}
    </Body>
  )
}

function PrettyText({ text, json }: { text: string; json: boolean }) {
  const { laidOut, working, layOut } = useLaidOut(text, json)
  return (
    <div className="flex h-full flex-col">
      {laidOut === null && (
        <p className="flex min-h-8 shrink-0 items-center gap-2 border-b border-line px-4 py-1 text-dim">
          {words.asItCame} {working ? words.layingOut : words.layingOutTakesTime(formatBytes(text.length))}
          {!working && (
            <Button size="small" onClick={layOut}>
              {words.layOut}
            </Button>
          )}
        </p>
      )}
      <div className="min-h-0 flex-1">
        <CodeEditor
          label={words.label}
          language={json && text.length <= laidOutUnasked ? 'json' : 'text'}
          value={laidOut ?? text}
          extensions={maskChips}
        />
      </div>
    </div>
  )
}

function Body({ response, children }: { response: Response; children: (text: string) => ReactNode }) {
  const { body, size } = response
  switch (body.type) {
    case 'text':
      return body.text === '' ? <Remark>{words.none}</Remark> : children(body.text)
    case 'binary':
      return <Remark>{words.notText(formatBytes(size))}</Remark>
    case 'dropped':
      return <Remark>{words.notKept(formatBytes(size))}</Remark>
    default:
      return assertNever(body)
  }
}

function Remark({ children }: { children: ReactNode }) {
  return <p className="px-4 py-3 text-dim">{children}</p>
}

/** By its type, or by its first character where the server names none that helps. */
function isJson({ headers }: Response, text: string): boolean {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  return /[/+]json\b/i.test(type) || /^\s*[{[]/.test(text.slice(0, 100))
}
