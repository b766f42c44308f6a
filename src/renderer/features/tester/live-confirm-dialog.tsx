import type { ReactNode } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Request } from '../../../shared/model/request'
import { resolveUrl } from '../../../shared/rules/resolve-url'
import { texts } from '../../../shared/texts'
import { dropQuestions, sendRequest } from '../../stores/tester-store'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { findHint } from '../credential/describe-credential'
import { MethodWord } from './method-word'

const words = texts.tester.liveQuestion

interface LiveConfirmDialogProps {
  /** What main asked about; null while it asks nothing. */
  request: Request | null
  database: Database
  credentials: readonly Credential[]
}

/** Asks whether a request that may change data in Live is meant: what, where, in whose name. */
export function LiveConfirmDialog({ request, ...place }: LiveConfirmDialogProps) {
  return request && <OpenDialog {...{ request, ...place }} />
}

type OpenDialogProps = LiveConfirmDialogProps & { request: Request }

function OpenDialog(props: OpenDialogProps) {
  const { request } = props
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && dropQuestions()}
      title={words.title(request.method)}
      description={words.description}
      confirmLabel={words.confirm(request.method)}
      // Not waited for: the response pane shows how it goes.
      onConfirm={() => void sendRequest(request, true)}
    >
      <Facts {...props} />
    </ConfirmDialog>
  )
}

function Facts({ request, database, credentials }: OpenDialogProps) {
  const environment = database.environments.find(({ id }) => id === request.environmentId)
  const url = environment && resolveUrl(request, environment)
  const credential = credentials.find(({ id }) => id === request.credentialId)
  const hint = credential && findHint(credential)
  return (
    <dl className="mt-4 grid grid-cols-[84px_minmax(0,1fr)] gap-x-2 gap-y-1.5">
      <Fact term={words.request}>
        <MethodWord method={request.method} />{' '}
        <span className="font-mono text-mono">{url?.ok ? url.value : request.url}</span>
      </Fact>
      <Fact term={words.database}>
        {environment ? words.place(database.name, environment.name) : database.name}
      </Fact>
      <Fact term={words.key}>
        {credential ? credential.title : texts.common.none}
        {hint && <span className="ml-2 font-mono text-mono text-dim">{hint}</span>}
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-dim">{term}</dt>
      <dd className="max-h-24 min-w-0 overflow-y-auto wrap-anywhere">{children}</dd>
    </>
  )
}
