import { useState } from 'react'
import type { Protection } from '../../../shared/model/protection'
import { makeRecoveryCode, showRecoveryCode, useRecoveryCodeStore } from '../../stores/recovery-code-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import { notifyFailure } from '../../ui/toaster'
import { SettingRow } from './section'

/** Whether there is a recovery code that somebody has, and the way to a new one. */
export function RecoverySetting({ recoveryCode }: Pick<Protection, 'recoveryCode'>) {
  const code = useRecoveryCodeStore((state) => state.code)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    const result = await makeRecoveryCode()
    setBusy(false)
    if (!result.ok) notifyFailure(result.error)
  }
  return (
    <SettingRow
      title="Recovery code"
      control={
        <>
          {code !== null && (
            <Button variant="primary" onClick={() => showRecoveryCode(true)}>
              Show and confirm…
            </Button>
          )}
          <Button busy={busy} onClick={() => (recoveryCode ? setAsking(true) : void make())}>
            {recoveryCode ? 'Make a new one…' : 'Make a recovery code'}
          </Button>
        </>
      }
    >
      <p>Opens the vault when the password is forgotten. It is shown once, when it is made.</p>
      {recoveryCode ? (
        <p className="flex flex-wrap items-center gap-2">
          {recoveryCode.confirmed ? (
            <Pill tone="ok">Confirmed</Pill>
          ) : (
            <Pill tone="warn">Never typed back</Pill>
          )}
          <span>
            Made <RelativeTime at={recoveryCode.createdAt} />
          </span>
        </p>
      ) : (
        <p>
          <Pill tone="warn">There is none</Pill>
        </p>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Make a new recovery code?"
        description="The old one stops working at once, also on paper. Backups that were made before keep opening with it."
        confirmLabel="Make a new one"
        onConfirm={make}
      />
    </SettingRow>
  )
}
