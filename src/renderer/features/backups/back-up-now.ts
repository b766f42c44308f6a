import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadBackups } from '../../stores/backup-store'
import { notify, notifyFailure } from '../../ui/toaster'

/** Makes a backup and says so. */
export async function backUpNow(): Promise<void> {
  const result = await bridge.backUpNow()
  if (!result.ok) {
    notifyFailure(result.error)
    return
  }
  notify(texts.settings.backups.done)
  await loadBackups()
}
