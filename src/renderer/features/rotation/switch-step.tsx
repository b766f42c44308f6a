import { useState } from 'react'
import { findState } from '../../../shared/rules/credential-state'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'
import { switchRotation, useRotationStore } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/relative-time'
import { Sentence } from '../../ui/sentence'
import { ExpiryField } from '../credential/expiry-field'
import { CancelRotationButton } from './cancel-rotation-button'
import type { StepProps } from './step'
import { StepDialog } from './step-dialog'

const words = texts.rotation.switch

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
      description={words.description}
      footer={
        <>
          <span className="mr-auto">
            <CancelRotationButton onClick={onCancelRotation} />
          </span>
          <Button onClick={onClose}>{texts.common.later}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void change()}>
            {words.submit}
          </Button>
        </>
      }
    >
      {verifiedAt !== null && (
        <Notice tone="ok" role="status" title={words.verifiedTitle}>
          <Sentence of={words.verified(<RelativeTime at={verifiedAt} />)} />
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
