import type { ReactNode } from 'react'
import type { Credential, Owner } from '../../../shared/model/credential'
import { findKind } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { Chip } from '../../ui/chip'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import { Sentence } from '../../ui/sentence'
import { CredentialModePill } from './credential-mode-pill'
import { describeScheme } from './describe-credential'
import { EndDay } from './end-day'

const words = texts.credential
const { fields } = words

/** What is known of a credential; what nobody said is left out. */
export function CredentialFacts({ credential }: { credential: Credential }) {
  const { owner, tags, cost, notes } = credential
  const kind = findKind(listProviders(), credential)
  return (
    <dl className="mt-3 grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 gap-y-[7px]">
      <Fact term={fields.mode}>
        <CredentialModePill mode={credential.mode} />
      </Fact>
      <Fact term={fields.expires}>
        <EndDay expiresAt={credential.expiresAt} />
      </Fact>
      <Fact term={fields.kind}>{kind?.name ?? credential.kindId}</Fact>
      {kind && (
        <Fact term={fields.sentAs}>
          <span className="font-mono text-mono">{describeScheme(kind, credential)}</span>
        </Fact>
      )}
      {owner && (
        <Fact term={fields.owner}>
          <OwnerFact owner={owner} />
        </Fact>
      )}
      {tags.length > 0 && (
        <Fact term={fields.tags}>
          <span className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </span>
        </Fact>
      )}
      {cost && <Fact term={fields.cost}>{cost}</Fact>}
      <Fact term={fields.lastUsed}>
        {credential.lastUsedAt === null ? words.neverUsed : <RelativeTime at={credential.lastUsedAt} />}
      </Fact>
      <Fact term={fields.version}>
        <Sentence of={words.savedAt(credential.version, <RelativeTime at={credential.updatedAt} />)} />
      </Fact>
      <Fact term={fields.added}>
        <RelativeTime at={credential.createdAt} />
      </Fact>
      {notes && (
        <Fact term={fields.notes}>
          <span className="whitespace-pre-line">{notes}</span>
        </Fact>
      )}
    </dl>
  )
}

/** The user behind it, and which of the three things nobody has made sure of. */
function OwnerFact({ owner }: { owner: Owner }) {
  const checks = [
    [words.owner.checks.notAPerson, owner.notAPerson],
    [words.owner.checks.active, owner.active],
    [words.owner.checks.licensed, owner.licensed],
  ] as const
  return (
    <span className="flex flex-wrap items-center gap-1">
      {owner.name && <span className="wrap-anywhere">{owner.name}</span>}
      {checks.map(([label, isSure]) => (
        <Pill key={label} tone={isSure ? 'ok' : 'off'}>
          {isSure ? label : words.owner.unsure(label)}
        </Pill>
      ))}
    </span>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-dim">{term}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}
