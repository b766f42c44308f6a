import { useCallback } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { compareNames } from '../../compare-names'
import { useCredentialReading } from '../../stores/credentials-store'
import { useDatabaseStore } from '../../stores/database-store'
import { openReach } from '../../stores/reach-store'
import { Pill } from '../../ui/pill'
import { TextButton } from '../../ui/text-button'
import { describeCell } from '../reach/reach-cell'

const words = texts.credential.reach

/** Databases that are named before it is only said how many more there are. */
const namedDatabases = 8

/** Which databases a credential is for, and which it was seen to open; those it should not open are named first. */
export function ReachSection({ credential, mode }: { credential: Credential; mode: Mode }) {
  const { id, providerId, databaseIds } = credential
  const databases = useDatabaseStore((state) => state.databases) ?? []
  const read = useCredentialReading(
    useCallback(() => bridge.getCredentialReach({ credentialId: id, mode }), [id, mode]),
  )
  const checks = read?.ok ? read.value : []
  const shown = databases
    .filter((database) => database.providerId === providerId)
    .map((database) => {
      const check = checks.find(({ databaseId }) => databaseId === database.id)
      return { database, cell: describeCell({ credential, database, check, skipped: undefined }) }
    })
    .filter(({ database, cell }) => databaseIds.includes(database.id) || cell.isTrouble)
    .sort(
      (left, right) =>
        Number(right.cell.isTrouble) - Number(left.cell.isTrouble) ||
        compareNames(left.database, right.database),
    )
  return (
    <section aria-labelledby={`${id}-reach`} className="mt-5">
      <div className="flex items-center justify-between pb-1">
        <h3 id={`${id}-reach`} className="text-tiny font-strong tracking-wide text-faint uppercase">
          {words.title}
        </h3>
        <TextButton onClick={() => openReach(providerId, id)}>{words.check}</TextButton>
      </div>
      <ul className="border-t border-line">
        {shown.slice(0, namedDatabases).map(({ database, cell }) => (
          <li
            key={database.id}
            title={cell.text}
            className="flex min-h-7 items-center gap-2 border-b border-line"
          >
            <span className="min-w-0 flex-1 truncate">{database.name}</span>
            {cell.label && <Pill tone={cell.tone}>{cell.label}</Pill>}
          </li>
        ))}
      </ul>
      {shown.length > namedDatabases && (
        <p className="pt-1 text-tiny text-dim">{words.more(shown.length - namedDatabases)}</p>
      )}
    </section>
  )
}
