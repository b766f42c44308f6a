import { clsx } from 'clsx'
import { useId, useRef, useState } from 'react'
import { assertNever } from '../../../shared/errors'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { liveConfirmationMs } from '../../../shared/model/protection'
import { getProvider } from '../../../shared/providers'
import { servesMode } from '../../../shared/rules/serves-mode'
import { texts } from '../../../shared/texts'
import {
  loadCredentials,
  selectCredential,
  useCredentials,
  useCredentialsStore,
} from '../../stores/credentials-store'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { useSettingsStore } from '../../stores/settings-store'
import { draftFor, draftKey } from '../../stores/tester-draft'
import {
  cancelRequest,
  changeDraft,
  changeRequestShare,
  sendRequest,
  useTesterStore,
} from '../../stores/tester-store'
import { changeMode, openTab } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useElementWidth } from '../../ui/use-element-width'
import { useNow } from '../../ui/use-now'
import { EndpointsDialog } from '../credential/endpoints-dialog'
import { GrantsDialog } from '../credential/grants-dialog'
import { draftFromSample, requestOf } from './draft'
import { GuardLine } from './guard-line'
import type { Mend } from './guard-mends'
import { previewGuard } from './guard-preview'
import { LiveConfirmDialog } from './live-confirm-dialog'
import { RequestBar } from './request-bar'
import { RequestPane } from './request-pane'
import { ResponsePane } from './response-pane'
import { Splitter } from './splitter'
import { useSendShortcut } from './use-send-shortcut'

const words = texts.tester

interface TesterTabProps {
  database: Database
  mode: Mode
  /** The chosen environment of this mode, if the database has one. */
  environment: Environment | undefined
}

/** Composes a request, says what it will come to, sends it, and shows the response. */
export function TesterTab({ database, mode, environment }: TesterTabProps) {
  const credentials = useCredentials(database.id)
  const failure = useCredentialsStore((state) => state.failure)
  if (credentials) return <Tester {...{ database, mode, environment, credentials }} />
  return (
    failure && (
      <EmptyState
        title={texts.credentialTable.cannotBeRead}
        action={<Button onClick={() => void loadCredentials(database.id)}>{texts.common.tryAgain}</Button>}
      >
        {failure.message}
      </EmptyState>
    )
  )
}

interface TesterProps extends TesterTabProps {
  credentials: NonNullable<ReturnType<typeof useCredentials>>
}

function Tester({ database, mode, environment, credentials }: TesterProps) {
  const frame = useRef<HTMLDivElement>(null)
  const guardId = useId()
  const sideBySide = useElementWidth(frame, 760)
  const { drafts, runs, liveConfirmedAt, requestShare } = useTesterStore()
  const [editing, setEditing] = useState<Editing | null>(null)
  const now = useNow('minute')
  const asksEachTime = useSettingsStore(({ settings }) => settings?.liveConfirmation !== 'ten-minutes')
  const databases = useDatabaseStore((state) => state.databases) ?? []
  const providers = useProviderStore((state) => state.providers)
  const provider = getProvider(providers, database.providerId)
  const draft = draftFor(drafts, database.id, mode)
  const run = runs[draftKey(database.id, mode)]
  const sending = run?.state === 'sending'
  const preview = previewGuard({
    ...{ draft, mode, database, environment, credentials, databases, providers, now },
    liveConfirmed: !asksEachTime && now - (liveConfirmedAt[database.id] ?? 0) < liveConfirmationMs,
  })

  const change = (part: Partial<typeof draft>) => changeDraft(database.id, mode, part)
  // What the preview refuses can be sent all the same: main decides, and says no in its own words.
  const send = () => {
    if (!sending && environment) void sendRequest(requestOf(draft, environment))
  }
  const mend = (chosen: Mend) => {
    switch (chosen.type) {
      case 'change-credential':
        return change({ credentialId: chosen.credentialId })
      case 'change-url':
        return change({ url: chosen.url })
      case 'change-mode':
        return changeMode(chosen.mode)
      case 'open-tab':
        return openTab(chosen.tab)
      case 'open-credential':
        selectCredential(chosen.credentialId)
        return openTab('credentials')
      case 'edit-endpoints':
      case 'edit-grants':
        return setEditing(chosen)
      default:
        return assertNever(chosen)
    }
  }
  useSendShortcut(frame, send)

  // For whoever sees the tester for the first time: a request that only Send is missing to. Live is no place to try.
  const sample = draft.url === '' && mode === 'test' ? provider.sampleRequests[0] : undefined
  const credentialId =
    draft.credentialId ?? credentials.find((credential) => servesMode(credential, mode))?.id ?? null

  return (
    <div
      ref={frame}
      style={sideBySide ? { gridTemplateColumns: columnsOf(requestShare) } : {}}
      className={clsx(
        'grid h-full min-h-0',
        sideBySide ? 'grid-rows-[auto_minmax(0,1fr)]' : 'grid-rows-[auto_minmax(0,2fr)_minmax(0,3fr)]',
      )}
    >
      <section aria-label={words.request} className="contents">
        <div className="col-span-full">
          <RequestBar
            {...{ draft, mode, environment, credentials, guardId, sending }}
            compact={!sideBySide}
            refused={preview.verdict === 'refuse'}
            onChange={change}
            onSend={send}
            onCancel={() => void cancelRequest(database.id, mode)}
          />
          <GuardLine id={guardId} preview={preview} onMend={mend} />
        </div>
        <div className="min-h-0 min-w-0 border-t border-line">
          <RequestPane
            draft={draft}
            bodyKey={draftKey(database.id, mode)}
            provider={provider}
            onChange={change}
          />
        </div>
      </section>
      {sideBySide && <Splitter label={words.width} share={requestShare} onShareChange={changeRequestShare} />}
      <section aria-label={texts.responses.label} className="min-h-0 min-w-0 border-t border-line">
        <ResponsePane
          {...{ run, mode, provider, environment }}
          beginning={
            sample && (
              <Button onClick={() => change(draftFromSample({ ...draft, credentialId }, sample))}>
                {words.trySample(sample.name)}
              </Button>
            )
          }
        />
      </section>
      {editing && <RestrictionEditor editing={editing} onClose={() => setEditing(null)} />}
      <LiveConfirmDialog
        request={run?.state === 'asking' ? run.request : null}
        database={database}
        credentials={credentials}
      />
    </div>
  )
}

type Editing = Extract<Mend, { type: 'edit-endpoints' | 'edit-grants' }>

function RestrictionEditor({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const { credential } = editing
  return editing.type === 'edit-endpoints' ? (
    <EndpointsDialog {...{ credential, onClose }} suggestion={editing.suggestion} />
  ) : (
    <GrantsDialog {...{ credential, onClose }} />
  )
}

function columnsOf(requestShare: number): string {
  return `minmax(0, ${requestShare}fr) auto minmax(0, ${1 - requestShare}fr)`
}
