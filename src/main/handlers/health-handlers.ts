import { setImmediate } from 'node:timers/promises'
import { fail, type Result, succeed } from '../../shared/errors'
import type { ExpiryDay } from '../../shared/model/health'
import { addDays, dayOf, startOfDay } from '../../shared/rules/calendar-day'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import { writePrivately } from '../desktop/private-file'
import { listActivity } from '../store/activity'
import { removeDismissal, saveDismissal } from '../store/dismissals'
import { countExpiries, listExpiries } from '../store/expiries'
import { getSettings } from '../store/settings'
import type { VaultSession } from '../vault/session'
import { withStorageFailures } from '../vault/storage-error'
import { about, note, noted } from './audit-trail'
import { requireConfirmation } from './confirm'
import type { UnlockedHandlers } from './handlers'
import type { HealthBook } from './health-book'
import { findFinding } from './health-findings'

export interface HealthServices {
  readonly vault: VaultSession
  readonly health: HealthBook
  readonly dialogs: Pick<FileDialogs, 'choosePlace'>
}

/** The next ones: as many as a calendar shows without trouble. */
const exportedAtMost = 2_000

export function createHealthHandlers({ vault: session, health, dialogs }: HealthServices) {
  return {
    getHealth: (_input, { db }) => health.summarise(db),
    listFindings: (input, { db }) => succeed(health.list(db, input)),
    dismissFinding: ({ subject, kind, reason, until }, vault) => {
      const found = findFinding(vault.db, { subject, kind })
      if (found === undefined) return fail('not-found', texts.health.alreadyGone)
      const dismissed = noted(
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
      if (dismissed.ok) health.markDismissed({ subject, kind }, true)
      return dismissed
    },
    restoreFinding: (finding, vault) => {
      const restored = noted(
        vault,
        () =>
          removeDismissal(vault.db, finding)
            ? succeed(undefined)
            : fail('not-found', texts.health.alreadyBack),
        () => {
          const entry = about(vault, 'finding-restored', finding.subject.type, finding.subject)
          return { ...entry, subject: `${entry.subject}: ${texts.health.kinds[finding.kind].title}` }
        },
      )
      if (restored.ok) health.markDismissed(finding, false)
      return restored
    },
    listExpiryDays: async ({ from, to }, { db }) => {
      const days: ExpiryDay[] = []
      // A day at a time: one on which thousands end takes a while.
      for (let day = from; day < to; day = addDays(day, 1)) {
        const count = countExpiries(db, spanOf(day))
        if (count > 0) days.push({ day, count })
        await setImmediate()
      }
      return succeed(days)
    },
    listExpiries: ({ day, limit }, { db }) => succeed(listExpiries(db, { ...spanOf(day), limit })),
    exportExpiries: async (_input, vault): Promise<Result<{ path: string | null; count: number }>> => {
      const confirmed = requireConfirmation(session, vault)
      if (!confirmed.ok) return confirmed
      const now = Date.now()
      const words = texts.health.calendarFile
      const path = await dialogs.choosePlace({
        title: words.dialog,
        defaultPath: `latchkey-${dayOf(now)}.ics`,
        filters: [{ name: words.filter, extensions: ['ics'] }],
      })
      if (path === null) return succeed({ path, count: 0 })
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
      return succeed({ path, count: expiries.length })
    },
    getActivity: ({ credentialId, days }, { db }) =>
      succeed(listActivity(db, { credentialId, since: startOfDay(addDays(dayOf(Date.now()), 1 - days)) })),
  } satisfies Partial<UnlockedHandlers>
}

/** From the beginning of a day to that of the next. */
function spanOf(day: string): { readonly from: number; readonly to: number } {
  return { from: startOfDay(day), to: startOfDay(addDays(day, 1)) }
}
