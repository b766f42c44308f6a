import { useState } from 'react'
import { findState } from '../../../shared/rules/credential-state'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { switchRotation, useRotationStore } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/relative-time'
import { ExpiryField } from '../credential/expiry-field'
import { CancelRotationButton } from './cancel-rotation-button'
import type { StepProps } from './step'
import { StepDialog } from './step-dialog'

/** Puts the new key into use. */
export function SwitchStep(props: StepProps) {
  const { credential, kind, onClose, onCancelRotation, take } = props
  const verifiedAt = useRotationStore((state) => state.rotations[credential.id]?.verifiedAt ?? null)
  const [isBusy, setBusy] = useState(false)
  const [expiresAt, setExpiresAt] = useState(() => suggestEnd(props))
  const change = async () => {
    setBusy(true)
    await take(() => switchRotation({ credentialId: credential.id, expiresAt }))
    setBusy(false)
  }
  return (
    <StepDialog
      step={props}
      description="The new key is verified and not in use yet."
      footer={
        <>
          <span className="mr-auto">
            <CancelRotationButton onClick={onCancelRotation} />
          </span>
          <Button onClick={onClose}>Later</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void change()}>
            Switch to new key
          </Button>
        </>
      }
    >
      {verifiedAt !== null && (
        <Notice tone="ok" role="status" title="The new key works">
          Verified <RelativeTime at={verifiedAt} />. From the switch on every request uses it. Until the old
          one is dead you can switch back.
        </Notice>
      )}
      <ExpiryField
        lifetime={kind.lifetime}
        mode={credential.mode}
        value={expiresAt}
        onValueChange={setExpiresAt}
      />
    </StepDialog>
  )
}

/** A new key has an end of its own; one that never ends is followed by one that does not either. */
function suggestEnd({ credential, kind }: StepProps): number | null {
  const now = Date.now()
  const isEndless = credential.expiresAt === null && findState(credential, now) !== 'expired'
  return isEndless && (kind.lifetime?.maximumDays ?? null) === null
    ? null
    : suggestExpiry(kind.lifetime, credential.mode, now)
}
