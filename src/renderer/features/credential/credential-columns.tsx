import type { Credential } from '../../../shared/model/credential'
import { findKind } from '../../../shared/providers'
import { listProviders } from '../../stores/provider-store'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'
import { CredentialModePill } from './credential-mode-pill'
import { CredentialStatePill } from './credential-state-pill'
import { describeScheme, findHint } from './describe-credential'
import { EndDay } from './end-day'

const title: Column<Credential> = {
  id: 'title',
  header: 'Title',
  width: 'minmax(150px, 3fr)',
  cell: (credential) => (
    <span className="flex items-center gap-2">
      <span className="truncate font-medium">{credential.title}</span>
      {credential.mode === 'both' && <CredentialModePill mode="both" />}
    </span>
  ),
}

const kind: Column<Credential> = {
  id: 'kind',
  header: 'Kind',
  width: 'minmax(90px, 2fr)',
  cell: (credential) => (
    <span className="text-dim">{findKind(listProviders(), credential)?.name ?? credential.kindId}</span>
  ),
}

const scheme: Column<Credential> = {
  id: 'scheme',
  header: 'Scheme',
  width: 'minmax(90px, 2fr)',
  cell: (credential) => {
    const kind = findKind(listProviders(), credential)
    return <span className="font-mono text-mono">{kind && describeScheme(kind, credential)}</span>
  },
}

const hint: Column<Credential> = {
  id: 'hint',
  header: 'Secret',
  width: '112px',
  cell: (credential) => <span className="font-mono text-mono text-dim">{findHint(credential) ?? '…'}</span>,
}

const lastUsed: Column<Credential> = {
  id: 'lastUsed',
  header: 'Last used',
  width: '112px',
  cell: ({ lastUsedAt }) => (
    <span className="text-dim">{lastUsedAt === null ? 'Never' : <RelativeTime at={lastUsedAt} />}</span>
  ),
}

const state: Column<Credential> = {
  id: 'state',
  header: 'State',
  width: '96px',
  cell: (credential) => <CredentialStatePill credential={credential} />,
}

const expires: Column<Credential> = {
  id: 'expires',
  header: 'Expires',
  width: '96px',
  cell: ({ expiresAt }) => <EndDay expiresAt={expiresAt} />,
}

/** All there is to see, and what is left when the drawer or a narrow window takes the room. */
export const credentialColumns = {
  wide: [title, kind, scheme, hint, state, expires, lastUsed],
  narrow: [title, hint, state, expires],
} as const
