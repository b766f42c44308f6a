import { KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Found, FoundCredential, FoundDatabase, FoundExchange } from '../../../shared/model/search'
import { findProvider } from '../../../shared/providers'
import type { SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { ModePill } from '../../ui/mode-pill'
import { RelativeTime } from '../../ui/relative-time'
import { CredentialModePill } from '../credential/credential-mode-pill'
import { DatabaseBadge } from '../databases/database-badge'
import { OutcomePill } from '../history/outcome-pill'
import { MethodWord } from '../tester/method-word'
import { FoundPlace } from './found-place'
import { FoundText } from './found-text'
import { FoundUrl } from './found-url'

const words = texts.search

type Sought = readonly SoughtWords[]

/** Something that was found in one line: what it is, where it is, and what tells it from others. */
export function FoundLine({ found, sought }: { found: Found; sought: Sought }) {
  switch (found.kind) {
    case 'database':
      return <DatabaseLine database={found} sought={sought} />
    case 'credential':
      return <CredentialLine credential={found} sought={sought} />
    case 'exchange':
      return <ExchangeLine exchange={found} sought={sought} />
  }
}

function DatabaseLine({
  database: { id, title, providerId },
  sought,
}: {
  database: FoundDatabase
  sought: Sought
}) {
  const provider = useProviderStore(({ providers }) => findProvider(providers, providerId))
  const looks = useDatabaseStore(({ databases }) => databases?.find((candidate) => candidate.id === id))
  return (
    <Line
      icon={<DatabaseBadge database={looks ?? { providerId, colour: null, icon: null }} />}
      title={<FoundText text={title} sought={sought} />}
      place={provider && <FoundText text={provider.name} sought={sought} />}
    />
  )
}

function CredentialLine({ credential, sought }: { credential: FoundCredential; sought: Sought }) {
  const { title, mode, lastUsedAt } = credential
  return (
    <Line
      icon={<KeyRound aria-hidden className="size-4 text-dim" />}
      title={<FoundText text={title} sought={sought} />}
      place={<FoundPlace credential={credential} sought={sought} />}
      state={<CredentialModePill mode={mode} />}
      moment={lastUsedAt === null ? words.neverUsed : <RelativeTime at={lastUsedAt} />}
    />
  )
}

function ExchangeLine({ exchange, sought }: { exchange: FoundExchange; sought: Sought }) {
  const { method, url, databaseName, credentialTitle, mode, sentAt } = exchange
  const place = credentialTitle === null ? databaseName : `${databaseName} · ${credentialTitle}`
  return (
    <Line
      icon={<MethodWord method={method} />}
      title={
        <span title={url} className="font-mono text-mono font-normal">
          <FoundUrl url={url} sought={sought} />
        </span>
      }
      place={<FoundText text={place} sought={sought} />}
      state={
        <>
          <OutcomePill {...exchange} />
          <ModePill mode={mode} />
        </>
      }
      moment={<RelativeTime at={sentAt} />}
    />
  )
}

interface LineProps {
  icon: ReactNode
  title: ReactNode
  place: ReactNode
  state?: ReactNode
  /** When it was used last. */
  moment?: ReactNode
}

function Line({ icon, title, place, state, moment }: LineProps) {
  return (
    <>
      <span className="flex w-12 shrink-0 items-center">{icon}</span>
      <span className="min-w-0 flex-[3] truncate font-medium">{title}</span>
      <span className="min-w-0 flex-[2] truncate text-dim">{place}</span>
      <span className="flex shrink-0 items-center justify-end gap-1.5">{state}</span>
      <span className="hidden w-24 shrink-0 text-right text-dim @[640px]:block">{moment}</span>
    </>
  )
}
