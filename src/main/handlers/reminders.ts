import type { EventPayload } from '../../shared/contract'
import { describeReminders, isReminderDue, listDueDays } from '../../shared/rules/reminders'
import { logBug } from '../desktop/log'
import type { Notifications } from '../desktop/notifications'
import { listEndingCredentials, markReminded } from '../store/reminders'
import { getSettings } from '../store/settings'
import type { UnlockedVault, VaultWatcher } from '../vault/session'
import { describeStorageError } from '../vault/storage-error'

const hour = 60 * 60 * 1000
const day = 24 * hour

export interface ReminderServices {
  readonly notifications: Notifications
  /** The person wants to see the credential. */
  readonly open: (place: EventPayload<'reminderChosen'>) => void
}

/**
 * Reminds of credentials that end, when a vault is opened and every hour while it is open. What is said stands outside the vault, so it
 * is taken back when the vault closes. A closed vault is encrypted: of what is in it nobody knows when it ends.
 */
export function createReminders(services: ReminderServices): VaultWatcher {
  let timer: NodeJS.Timeout | undefined
  return {
    entered: (vault) => {
      clearInterval(timer)
      timer = setInterval(() => remindIfPossible(vault, services), hour).unref()
      setImmediate(() => remindIfPossible(vault, services))
    },
    leaving: () => {
      clearInterval(timer)
      services.notifications.clear()
    },
    refused: async () => undefined,
  }
}

/** Shows what is due, each once for each end. */
export function remind(
  { db }: Pick<UnlockedVault, 'db'>,
  { notifications, open }: ReminderServices,
  now: number,
): void {
  const { reminderDays, reminderNames } = getSettings(db)
  const due = db.transaction(() => {
    const before = now + (Math.max(0, ...reminderDays) + 1) * day
    const due = listEndingCredentials(db, { before }).filter((ending) =>
      isReminderDue(ending, reminderDays, now),
    )
    for (const { id, expiresAt } of due) {
      const days = listDueDays(expiresAt, reminderDays, now)
      markReminded(db, { credentialId: id, expiresAt, days, now })
    }
    return due
  })
  for (const { text, credential } of describeReminders(due, now, { named: reminderNames })) {
    const { id, mode, databases } = credential
    const [database] = databases
    if (database !== undefined)
      notifications.show({
        ...text,
        onClick: () => open({ credentialId: id, databaseId: database.id, mode }),
      })
  }
}

/** Called by a timer, to which nobody answers: a full disk and a vault that closed meanwhile leave it for the next time. */
function remindIfPossible(vault: UnlockedVault, services: ReminderServices): void {
  try {
    remind(vault, services, Date.now())
  } catch (error) {
    if (describeStorageError(error) === undefined) logBug('reminders', error)
  }
}
