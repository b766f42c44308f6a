import { assertNever } from '../../../shared/errors'
import type { DraftFields } from '../../../shared/model/draft'
import { modeNames } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { describeEndDay } from './describe-state'
import type { DraftField } from './edit-draft'
import type { Conflict } from './use-form-draft'

const words = texts.credentialDraft

interface DraftNoticesProps {
  hasForgottenSecrets: boolean
  conflicts: readonly Conflict[]
  onDecide: (field: DraftField, whose: 'mine' | 'theirs') => void
}

/** What a person has to know of a form that they left with something in it. */
export function DraftNotices({ hasForgottenSecrets, conflicts, onDecide }: DraftNoticesProps) {
  return (
    <>
      {hasForgottenSecrets && <Notice tone="info">{words.secretsForgotten}</Notice>}
      {conflicts.length > 0 && (
        <Notice tone="warn" role="alert" title={words.changedMeanwhile}>
          <ul className="mt-1 flex flex-col gap-1">
            {conflicts.map(({ field, now }) => (
              <li key={field} className="flex flex-wrap items-center gap-2">
                <span className="min-w-0 flex-1 wrap-anywhere">
                  {words.isNow(words.fields[field], describeField(field, now))}
                </span>
                <Button
                  size="small"
                  aria-label={words.takeNamed(words.fields[field])}
                  onClick={() => onDecide(field, 'theirs')}
                >
                  {words.take}
                </Button>
                <Button
                  size="small"
                  aria-label={words.keepNamed(words.fields[field])}
                  onClick={() => onDecide(field, 'mine')}
                >
                  {words.keep}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function describeField(field: DraftField, now: DraftFields): string {
  switch (field) {
    case 'kindId':
    case 'title':
    case 'description':
    case 'notes':
    case 'cost':
      return now[field]
    case 'mode':
      return now.mode === 'both' ? texts.credential.bothModes : modeNames[now.mode]
    case 'expiresAt':
      return now.expiresAt === null ? texts.credential.noEnd : describeEndDay(now.expiresAt, Date.now())
    case 'writeOnly':
      return now.writeOnly ? texts.common.on : texts.common.off
    case 'owner':
      return now.owner?.name ?? ''
    case 'tags':
      return now.tags.join(', ')
    case 'databaseIds':
      return words.databases(now.databaseIds.length)
    case 'plainParts':
      return Object.values(now.plainParts).join(', ')
    default:
      return assertNever(field)
  }
}
