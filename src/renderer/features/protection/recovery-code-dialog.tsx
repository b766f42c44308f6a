import { useState } from 'react'
import { showRecoveryCode, useRecoveryCodeStore } from '../../stores/recovery-code-store'
import { RecoveryCodeConfirmation } from './recovery-code-confirmation'
import { RecoveryCodeSaving } from './recovery-code-saving'

/** Shows the recovery code while it is known, then has it typed back. Can be left and opened again in between. */
export function RecoveryCodeDialog() {
  const { code, shown } = useRecoveryCodeStore()
  return shown && code !== null && <Steps code={code} />
}

function Steps({ code }: { code: string }) {
  const [step, setStep] = useState<'save' | 'confirm'>('save')
  const close = () => showRecoveryCode(false)
  return step === 'save' ? (
    <RecoveryCodeSaving code={code} onClose={close} onContinue={() => setStep('confirm')} />
  ) : (
    <RecoveryCodeConfirmation onClose={close} onBack={() => setStep('save')} />
  )
}
