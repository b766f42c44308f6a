import type { Finding, Remedy } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'
import { deactivateCredential, reactivateCredential } from '../../stores/credentials-store'
import { openRemedy } from '../../stores/health-store'
import { openReach } from '../../stores/reach-store'
import { showCredential } from '../../stores/show-credential'
import { notify, notifyFailure } from '../../ui/toaster'

/** Does what helps against a finding, or opens where it is done. */
export async function applyRemedy(remedy: Remedy, finding: Finding): Promise<void> {
  const { subject, title, mode, databases, providerId } = finding
  const [database] = databases
  if (remedy === 'deactivate') {
    const result = await deactivateCredential(subject.id)
    if (result.ok) notify(texts.health.deactivated(title), () => void wake(subject.id, title))
    else notifyFailure(result.error)
  } else if (remedy === 'open') {
    if (database) showCredential({ credentialId: subject.id, databaseId: database.id, mode })
  } else {
    if (remedy === 'reach') openReach(providerId, subject.id)
    openRemedy({ remedy, finding })
  }
}

async function wake(id: string, title: string): Promise<void> {
  const result = await reactivateCredential(id)
  if (result.ok) notify(texts.health.active(title))
  else notifyFailure(result.error)
}
