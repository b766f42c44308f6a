import type { ReactNode } from 'react'
import type { Exchange } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { Pill } from '../../ui/pill'
import { HeaderList } from './header-list'
import { MaskedText } from './masked-text'
import { MethodWord } from './method-word'
import { statusTone } from './status'

const words = texts.responses.sent

/** Characters of the sent body that are shown. */
const longestBody = 50_000

/** What really left, with every secret masked, and where redirects led. */
export function SentView({ exchange }: { exchange: Exchange }) {
  const { method, url, redirects, requestHeaders, requestBody } = exchange
  return (
    <div className="space-y-4 px-4 py-3">
      <p className="font-mono text-mono wrap-anywhere">
        <MethodWord method={method} /> <MaskedText>{url}</MaskedText>
      </p>
      {redirects.length > 0 && (
        <Part title={words.redirects}>
          <ol className="space-y-1">
            {numbered(redirects).map(({ key, status, url, droppedSecrets }) => (
              <li key={key} className="flex gap-2">
                <span className="shrink-0">
                  <Pill tone={statusTone(status)}>{status}</Pill>
                </span>
                <span className="min-w-0">
                  <span className="font-mono text-mono wrap-anywhere">
                    <MaskedText>{url}</MaskedText>
                  </span>
                  {droppedSecrets.length > 0 && (
                    <span className="block text-dim">{words.leftBehind(droppedSecrets.join(', '))}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Part title={words.headers}>
        <HeaderList label={words.headersLabel} headers={requestHeaders} />
      </Part>
      {requestBody !== null && (
        <Part title={words.body}>
          <pre className="font-mono text-mono leading-[19px] whitespace-pre-wrap wrap-anywhere">
            <MaskedText>{requestBody.slice(0, longestBody)}</MaskedText>
          </pre>
          {requestBody.length > longestBody && (
            <p className="mt-1 text-dim">{words.beginning(longestBody)}</p>
          )}
        </Part>
      )}
    </div>
  )
}

function numbered(redirects: Exchange['redirects']) {
  return redirects.map((redirect, index) => ({ ...redirect, key: `${index} ${redirect.url}` }))
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 text-tiny font-strong text-faint uppercase">{title}</h2>
      {children}
    </section>
  )
}
