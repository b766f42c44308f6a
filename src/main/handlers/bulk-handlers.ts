import { fail, type Result, succeed } from '../../shared/errors'
import type { AuditAction } from '../../shared/model/audit'
import type { BulkAct, BulkOutcome } from '../../shared/model/bulk'
import { findKind } from '../../shared/providers'
import { refuseInBulk } from '../../shared/rules/bulk-acts'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import { type AuditNote, appendAudit } from '../store/audit'
import { describeForAudit } from '../store/audit-notes'
import { changeMany, listPlaces, listSelected, listTakenTitles, type SelectedCredential } from '../store/bulk'
import { listSelectedIds } from '../store/credential-list'
import { restoreCredential } from '../store/credentials'
import { listDatabases } from '../store/databases'
import { listProviders } from '../store/providers'
import type { ReadableConnection } from '../vault/connection'
import type { UnlockedVault, VaultSession } from '../vault/session'
import { about, inDetail, note } from './audit-trail'
import { requireConfirmation } from './confirm'
import { writeCredentialList } from './credential-list-export'
import type { UnlockedHandlers } from './handlers'

interface BulkServices {
  readonly vault: VaultSession
  readonly dialogs: Pick<FileDialogs, 'choosePlace'>
}

export function createBulkHandlers({ vault: session, dialogs }: BulkServices) {
  return {
    actOnCredentials: ({ selection, act }, vault) => {
      const { db, auditKey } = vault
      const target = act.type === 'move' ? findTarget(vault, act) : succeed(null)
      if (!target.ok) return target
      return succeed(
        db.transaction(() => {
          const now = Date.now()
          const selected = listSelected(db, selection)
          const refuse = refusals(vault, act, selected, target.value, now)
          const refused = selected.map((credential) => ({ credential, reason: refuse(credential) }))
          const done = refused.flatMap(({ credential, reason }) => (reason === undefined ? credential : []))
          const ids = done.map(({ id }) => id)
          changeMany(db, act, { ids, now })
          appendAudit(db, auditKey, ...done.map((credential) => noteOf(act, credential, target.value)))
          const leftOut = refused.flatMap(({ credential: { id, title }, reason }) =>
            reason === undefined ? [] : { credentialId: id, title, reason },
          )
          return { done: ids, leftOut }
        }),
      )
    },
    restoreCredentials: ({ ids }, vault) => {
      const { db, auditKey } = vault
      return succeed(
        db.transaction(() => {
          const outcome: BulkOutcome = { done: [], leftOut: [] }
          for (const id of ids) {
            const restored = restoreCredential(db, { id })
            if (restored.ok) outcome.done.push(id)
            else {
              const title = describeForAudit(db, 'credential', { id }).subject
              outcome.leftOut.push({ credentialId: id, title, reason: restored.error.message })
            }
          }
          appendAudit(
            db,
            auditKey,
            ...outcome.done.map((id) => about(vault, 'restored', 'credential', { id })),
          )
          return outcome
        }),
      )
    },
    listSelectedCredentials: ({ selection }, { db }) => succeed(listSelected(db, selection)),
    exportCredentialList: async ({ selection }, vault): Promise<Result<{ path: string | null }>> => {
      const confirmed = requireConfirmation(session, vault)
      if (!confirmed.ok) return confirmed
      const path = await dialogs.choosePlace({
        title: texts.bulk.exportTitle,
        defaultPath: `latchkey-credentials-${new Date().toISOString().slice(0, 10)}.csv`,
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      })
      if (path === null) return succeed({ path })
      const ids = listSelectedIds(vault.db, selection)
      const written = await writeCredentialList(vault, path, ids)
      if (!written.ok) return written
      note(vault, { action: 'exported', subject: texts.bulk.listSubject(ids.length) })
      return succeed({ path })
    },
  } satisfies Partial<UnlockedHandlers>
}

/** Where credentials are to be moved to. */
interface Target {
  readonly id: string
  readonly name: string
  readonly providerId: string
}

function findTarget({ db }: UnlockedVault, { from, to }: BulkAct & { type: 'move' }): Result<Target> {
  const target = listDatabases(db).find(({ id }) => id === to && id !== from)
  return target === undefined ? fail('invalid-input', texts.bulk.databaseGone, 'act.to') : succeed(target)
}

/** Why the act leaves a credential out; asked for all of them, what the vault has to be asked for is asked once. */
function refusals(
  { db }: UnlockedVault,
  act: BulkAct,
  selected: readonly SelectedCredential[],
  target: Target | null,
  now: number,
): (credential: SelectedCredential) => string | undefined {
  const providers = listProviders(db)
  const refuseMove =
    act.type === 'move' && target ? refusalsToMove(db, act, selected, target) : () => undefined
  return (credential) => {
    const kind = findKind(providers, credential)
    if (kind === undefined) throw new Error('A stored credential has a kind that no provider knows.')
    return refuseMove(credential) ?? refuseInBulk(act, credential, kind, now)
  }
}

function refusalsToMove(
  db: ReadableConnection,
  { from, to }: BulkAct & { type: 'move' },
  selected: readonly SelectedCredential[],
  target: Target,
): (credential: SelectedCredential) => string | undefined {
  const { reasons } = texts.bulk
  const ids = selected.map(({ id }) => id)
  const taken = listTakenTitles(db, { ids, databaseId: to })
  const places = listPlaces(db, { ids, databaseIds: [from, to] })
  return ({ id, providerId }) => {
    if (providerId !== target.providerId) return reasons.otherProvider
    if (!places.get(id)?.includes(from)) return reasons.notHere
    if (places.get(id)?.includes(to)) return reasons.alreadyThere(target.name)
    return taken.has(id) ? reasons.titleTaken(target.name) : undefined
  }
}

const actions: Record<BulkAct['type'], AuditAction> = {
  'add-tag': 'changed',
  'remove-tag': 'changed',
  move: 'changed',
  deactivate: 'deactivated',
  reactivate: 'reactivated',
  delete: 'deleted',
}

function noteOf(
  act: BulkAct,
  { id, title, mode, databaseId }: SelectedCredential,
  target: Target | null,
): AuditNote {
  const entry = { action: actions[act.type], subject: title, mode, databaseId, credentialId: id }
  switch (act.type) {
    case 'add-tag':
      return inDetail(entry, texts.bulk.tagged(act.tag))
    case 'remove-tag':
      return inDetail(entry, texts.bulk.untagged(act.tag))
    case 'move':
      return inDetail(entry, texts.bulk.movedTo(target?.name ?? ''))
    default:
      return entry
  }
}
