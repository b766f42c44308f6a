import { Notification } from 'electron'

export interface Notice {
  readonly title: string
  readonly body: string
  readonly onClick: () => void
}

/** Notifications of the system. */
export interface Notifications {
  show(notice: Notice): void
  /** Takes back those that are still to be seen. */
  clear(): void
}

/** Shows nothing where the system has no notifications. */
export function createNotifications(): Notifications {
  const shown = new Set<Notification>()
  return {
    show({ title, body, onClick }) {
      if (!Notification.isSupported()) return
      // Kept: one that is collected does not tell of its click.
      const notification = new Notification({ title, body })
      shown.add(notification)
      notification.once('click', onClick)
      notification.once('close', () => shown.delete(notification))
      notification.show()
    },
    clear() {
      for (const notification of shown) notification.close()
      shown.clear()
    },
  }
}
