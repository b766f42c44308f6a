import { LifeBuoy, X } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { useProtectionStore } from '../../stores/protection-store'
import {
  makeRecoveryCode,
  putOffRecoveryCode,
  showRecoveryCode,
  useRecoveryCodeStore,
} from '../../stores/recovery-code-store'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { notifyFailure } from '../../ui/toaster'
import { recoveryReminder } from './recovery-reminder'

const words = texts.recoveryCode

/** Reminds of the recovery code until it is safe, without standing in the way of anything. */
export function RecoveryStrip() {
  const { code, putOff } = useRecoveryCodeStore()
  const protection = useProtectionStore((state) => state.protection)
  const [busy, setBusy] = useState(false)
  const reminder = recoveryReminder(code, protection)
  if (reminder === null || putOff) return null
  const { text, action } = words.reminders[reminder]
  const act = async () => {
    if (reminder === 'save') return showRecoveryCode(true)
    setBusy(true)
    const result = await makeRecoveryCode()
    setBusy(false)
    if (!result.ok) notifyFailure(result.error)
  }
  return (
    <aside
      aria-label={words.label}
      className="flex min-h-10 shrink-0 items-center gap-2 border-b border-line bg-warn-soft py-1.5 pr-2.5 pl-4 text-warn"
    >
      <LifeBuoy aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1">{text}</p>
      <Button size="small" busy={busy} onClick={() => void act()}>
        {action}
      </Button>
      <IconButton
        label={words.putOff}
        icon={<X />}
        size="small"
        className="text-warn!"
        onClick={putOffRecoveryCode}
      />
    </aside>
  )
}
