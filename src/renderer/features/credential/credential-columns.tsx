import type { Credential } from '../../../shared/model/credential'
import { findKind } from '../../../shared/providers'
import { listLockedFields } from '../../../shared/rules/locked-fields'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { Chip } from '../../ui/chip'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'
import { CredentialModePill } from './credential-mode-pill'
import { CredentialStatePill } from './credential-state-pill'
import { describeScheme, findHint } from './describe-credential'
import { DraftMark } from './draft-mark'
import { EndDay } from './end-day'
import { dateTextOf, endOfDateText } from './expiry-choices'
import { readOwner, readTags } from './field-texts'
import { saveField } from './save-field'

const words = texts.credentialTable

/** Ids of sortable columns are those of `credentialSortColumnSchema`. */
export const credentialColumns: readonly Column<Credential>[] = [
  {
    id: 'title',
    header: words.columns.title,
    width: 'minmax(130px, 3fr)',
    sortable: true,
    isFixed: true,
    edit: {
      type: 'text',
      textOf: ({ title }) => title,
      save: (credential, text) => saveField(credential, 'title', text),
    },
    cell: ({ id, title, mode }) => (
      <span className="flex items-center gap-2">
        <DraftMark credentialId={id} />
        <span title={title} className="truncate font-medium">
          {title}
        </span>
        {mode === 'both' && <CredentialModePill mode="both" />}
      </span>
    ),
  },
  {
    id: 'description',
    header: words.columns.description,
    edit: {
      type: 'text',
      textOf: ({ description }) => description,
      refusalOf: ({ description }) => (description.includes('\n') ? words.edit.severalLines : undefined),
      save: (credential, text) => saveField(credential, 'description', text),
    },
    width: 'minmax(140px, 3fr)',
    sortable: true,
    isExtra: true,
    cell: ({ description }) => (
      <span title={description} className="text-dim">
        {description}
      </span>
    ),
  },
  {
    id: 'owner',
    header: words.columns.owner,
    edit: {
      type: 'text',
      textOf: ({ owner }) => owner?.name ?? '',
      save: (credential, text) => saveField(credential, 'owner', readOwner(text, credential.owner)),
    },
    width: 'minmax(100px, 2fr)',
    sortable: true,
    spare: 1,
    cell: ({ owner }) => (
      <span title={owner?.name} className="text-dim">
        {owner?.name}
      </span>
    ),
  },
  {
    id: 'tags',
    header: words.columns.tags,
    edit: {
      type: 'text',
      textOf: ({ tags }) => tags.join(', '),
      save: (credential, text) => saveField(credential, 'tags', readTags(text)),
    },
    width: 'minmax(110px, 2fr)',
    sortable: true,
    isExtra: true,
    cell: ({ tags }) => (
      <span title={tags.join(', ')} className="flex gap-1">
        {tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </span>
    ),
  },
  {
    id: 'kind',
    header: words.columns.kind,
    width: 'minmax(90px, 2fr)',
    sortable: true,
    isExtra: true,
    cell: (credential) => (
      <span className="text-dim">{findKind(listProviders(), credential)?.name ?? credential.kindId}</span>
    ),
  },
  {
    id: 'scheme',
    header: words.columns.scheme,
    width: 'minmax(84px, 2fr)',
    spare: 2,
    cell: (credential) => {
      const kind = findKind(listProviders(), credential)
      return <span className="font-mono text-mono">{kind && describeScheme(kind, credential)}</span>
    },
  },
  {
    id: 'hint',
    header: words.columns.secret,
    width: '112px',
    spare: 4,
    cell: (credential) => <span className="font-mono text-mono text-dim">{findHint(credential) ?? '…'}</span>,
  },
  {
    id: 'mode',
    header: words.columns.mode,
    width: '76px',
    sortable: true,
    isExtra: true,
    cell: ({ mode }) => <CredentialModePill mode={mode} />,
  },
  {
    id: 'state',
    header: words.columns.state,
    width: '96px',
    sortable: true,
    cell: (credential) => <CredentialStatePill credential={credential} />,
  },
  {
    id: 'expires',
    header: words.columns.expires,
    edit: {
      type: 'date',
      textOf: ({ expiresAt }) => dateTextOf(expiresAt),
      refusalOf: (credential) => {
        const kind = findKind(listProviders(), credential)
        return kind && listLockedFields(credential, kind).expiresAt
      },
      save: (credential, text) => saveField(credential, 'expiresAt', endOfDateText(text)),
    },
    width: '92px',
    sortable: true,
    cell: ({ expiresAt }) => <EndDay expiresAt={expiresAt} />,
  },
  {
    id: 'lastUsed',
    header: words.columns.lastUsed,
    width: '92px',
    sortable: true,
    spare: 3,
    cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} />,
  },
  {
    id: 'updated',
    header: words.columns.updated,
    width: '100px',
    sortable: true,
    isExtra: true,
    cell: ({ updatedAt }) => <Moment at={updatedAt} />,
  },
  {
    id: 'created',
    header: words.columns.created,
    width: '100px',
    sortable: true,
    isExtra: true,
    cell: ({ createdAt }) => <Moment at={createdAt} />,
  },
]

function Moment({ at }: { at: number | null }) {
  return <span className="text-dim">{at === null ? words.never : <RelativeTime at={at} />}</span>
}
