import type { Outcome } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { openTab } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { MaskedText } from './masked-text'

/** What is mended at the environment. */
const atEnvironment = new Set(['name-not-found', 'connection-refused', 'tls-not-trusted', 'invalid-response'])

/** Why no response came, and what to do next. */
export function FailurePanel({ failure }: { failure: Extract<Outcome, { type: 'failure' }> }) {
  return (
    <div className="max-w-[560px] space-y-3">
      <Notice
        role="alert"
        tone={failure.kind === 'cancelled' ? 'info' : 'bad'}
        title={texts.responses.failures[failure.kind]}
      >
        <MaskedText>{failure.message}</MaskedText>
      </Notice>
      {atEnvironment.has(failure.kind) && (
        <Button onClick={() => openTab('settings')}>{texts.environments.title}</Button>
      )}
    </div>
  )
}
