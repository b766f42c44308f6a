import { fail, type Result, succeed } from '../../shared/errors'
import { addDays, dayOf, startOfDay } from '../../shared/rules/calendar-day'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import { writePrivately } from '../desktop/private-file'
import { listActivity } from '../store/activity'
import { removeDismissal, saveDismissal } from '../store/dismissals'
import { listExpiries, listExpiryDays } from '../store/expiries'
import { getSettings } from '../store/settings'
import type { VaultSession } from '../vault/session'
import { withStorageFailures } from '../vault/storage-error'
import { about, note, noted } from './audit-trail'
import { requireConfirmation } from './confirm'
import type { UnlockedHandlers } from './handlers'
import { findFinding, type HealthBook } from './health-book'

export interface HealthServices {
  readonly vault: VaultSession
  readonly health: HealthBook
  readonly dialogs: Pick<FileDialogs, 'choosePlace'>
}

/** As many as a calendar takes without trouble. */
const exportedAtMost = 10_000

export function createHealthHandlers({ vault: session, health, dialogs }: HealthServices) {
  return {
    getHealth: (_input, { db }) => succeed(health.summarise(db)),
    listFindings: (input, { db }) => succeed(health.list(db, input)),
    dismissFinding: ({ subject, kind, reason, until }, vault) => {
      const found = findFinding(vault.db, { subject, kind })
      if (found === undefined) return fail('not-found', texts.health.alreadyGone)
      return noted(
        vault,
        () => {
          const dismissal = { mark: found.mark, at: Date.now(), until, reason }
          return succeed(saveDismissal(vault.db, { subject, kind }, dismissal))
        },
        () => {
          const entry = about(vault, 'finding-dismissed', subject.type, subject)
          return { ...entry, subject: `${entry.subject}: ${texts.health.kinds[kind].title}. ${reason}` }
        },
      )
    },
    restoreFinding: (finding, vault) =>
      noted(
        vault,
        () =>
          removeDismissal(vault.db, finding)
            ? succeed(undefined)
            : fail('not-found', texts.health.alreadyBack),
        () => {
          const entry = about(vault, 'finding-restored', finding.subject.type, finding.subject)
          return { ...entry, subject: `${entry.subject}: ${texts.health.kinds[finding.kind].title}` }
        },
      ),
    listExpiryDays: ({ from, to }, { db }) =>
      succeed(listExpiryDays(db, { from: startOfDay(from), to: startOfDay(to) })),
    listExpiries: ({ day, limit }, { db }) =>
      succeed(listExpiries(db, { from: startOfDay(day), to: startOfDay(addDays(day, 1)), limit })),
    exportExpiries: async (_input, vault): Promise<Result<{ path: string | null }>> => {
      const confirmed = requireConfirmation(session, vault)
      if (!confirmed.ok) return confirmed
      const now = Date.now()
      const words = texts.health.calendarFile
      const path = await dialogs.choosePlace({
        title: words.dialog,
        defaultPath: `latchkey-${dayOf(now)}.ics`,
        filters: [{ name: words.filter, extensions: ['ics'] }],
      })
      if (path === null) return succeed({ path })
      const expiries = listExpiries(vault.db, {
        from: startOfDay(dayOf(now)),
        to: Number.MAX_SAFE_INTEGER,
        limit: exportedAtMost,
      })
      // Loaded when it is first needed.
      const { writeExpiryCalendar } = await import('./expiry-calendar')
      const calendar = writeExpiryCalendar(expiries, getSettings(vault.db).reminderDays, now)
      const written = await withStorageFailures(path, async () =>
        succeed(await writePrivately(path, calendar)),
      )
      if (!written.ok) return written
      note(vault, { action: 'exported', subject: words.name })
      return succeed({ path })
    },
    getActivity: ({ credentialId, days }, { db }) =>
      succeed(listActivity(db, { credentialId, since: startOfDay(addDays(dayOf(Date.now()), 1 - days)) })),
  } satisfies Partial<UnlockedHandlers>
}
