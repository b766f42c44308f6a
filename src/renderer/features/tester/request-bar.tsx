import { clsx } from 'clsx'
import type { Credential } from '../../../shared/model/credential'
import type { Environment } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { methodSchema } from '../../../shared/model/request'
import { texts } from '../../../shared/texts'
import type { Draft } from '../../stores/tester-draft'
import { Button } from '../../ui/button'
import { onMac } from '../../ui/keys'
import { Picker } from '../../ui/picker'
import { CredentialPicker } from './credential-picker'
import { MethodWord } from './method-word'

const words = texts.tester

const methods = methodSchema.options.map((method) => ({ value: method, label: method }))

interface RequestBarProps {
  draft: Draft
  mode: Mode
  environment: Environment | undefined
  credentials: readonly Credential[]
  /** Id of the guard line. */
  guardId: string
  refused: boolean
  sending: boolean
  /** Puts the address in a line of its own. */
  compact: boolean
  onChange: (change: Partial<Draft>) => void
  onSend: () => void
  onCancel: () => void
}

/** Method, address, credential and the button that sends. */
export function RequestBar(props: RequestBarProps) {
  const { draft, mode, environment, credentials, guardId, refused, sending, compact } = props
  const { onChange, onSend, onCancel } = props
  return (
    <div className="flex flex-wrap gap-2 px-4 pt-3 pb-2">
      <div
        className={clsx(
          'flex h-[34px] min-w-0 flex-1 items-center rounded-panel border border-line-field bg-panel',
          'has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent',
          compact && 'basis-full',
        )}
      >
        <Picker
          label={words.method}
          options={methods}
          value={draft.method}
          onValueChange={(method) => onChange({ method })}
          listWidth={120}
          className="h-full shrink-0 rounded-panel pr-2 pl-2.5 focus-visible:outline-offset-0"
        >
          <MethodWord method={draft.method} />
        </Picker>
        <span aria-hidden className="mr-2.5 h-5 w-px shrink-0 bg-line" />
        {environment && !isAbsolute(draft.url) && <BaseUrl baseUrl={environment.baseUrl} />}
        <input
          aria-label={words.url}
          aria-describedby={guardId}
          value={draft.url}
          onChange={(event) => onChange({ url: event.target.value })}
          placeholder={words.path}
          spellCheck={false}
          autoComplete="off"
          className="h-full min-w-[120px] flex-1 rounded-panel bg-transparent pr-2.5 font-mono text-mono outline-none"
        />
      </div>
      <CredentialPicker
        credentials={credentials}
        mode={mode}
        value={draft.credentialId}
        onValueChange={(credentialId) => onChange({ credentialId })}
        className={compact ? 'flex-1' : 'w-[250px]'}
      />
      <Button
        size="large"
        variant={sending || refused ? 'secondary' : 'primary'}
        className="min-w-[104px]"
        aria-describedby={guardId}
        aria-keyshortcuts={sending ? undefined : onMac ? 'Meta+Enter' : 'Control+Enter'}
        onClick={(event) => {
          // The second click of a double click would cancel what the first has sent.
          if (event.detail <= 1) (sending ? onCancel : onSend)()
        }}
      >
        {sending ? (
          texts.common.cancel
        ) : (
          <>
            {words.send}
            <span aria-hidden className={clsx('font-normal', refused ? 'text-dim' : 'opacity-85')}>
              {onMac ? '⌘ ↵' : 'Ctrl ↵'}
            </span>
          </>
        )}
      </Button>
    </div>
  )
}

/** What a path is put after. The scheme shows where it is not the usual one. */
function BaseUrl({ baseUrl }: { baseUrl: string }) {
  return (
    <span title={baseUrl} className="max-w-[55%] shrink truncate font-mono text-mono text-faint">
      {baseUrl.replace(/^https:\/\//i, '').replace(/\/+$/, '')}
    </span>
  )
}

function isAbsolute(url: string): boolean {
  return /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(url)
}
