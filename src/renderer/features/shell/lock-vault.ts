import { bridge } from '../../bridge'
import { saveKeptView } from '../../stores/kept-view-store'
import { notifyFailure } from '../../ui/toaster'

/** Asks main to lock; the event that follows, as after every lock, empties the stores and the screen. */
export async function lockVault(): Promise<void> {
  await saveKeptView()
  const result = await bridge.lockVault()
  if (!result.ok) notifyFailure(result.error)
}
