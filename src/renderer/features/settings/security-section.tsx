import { useState } from 'react'
import { loadProtection, useProtectionStore } from '../../stores/protection-store'
import { Button } from '../../ui/button'
import { ChangePasswordDialog } from '../protection/change-password-dialog'
import { describeDerivation } from '../protection/describe-derivation'
import { RotateKeyDialog } from '../protection/rotate-key-dialog'
import { KeychainSetting } from './keychain-setting'
import { LoadProblem } from './load-problem'
import { RecoverySetting } from './recovery-setting'
import { Section, SettingRow } from './section'

/** The ways in which the vault opens, and what stands behind them. */
export function SecuritySection() {
  const { protection, failure } = useProtectionStore()
  const [dialog, setDialog] = useState<'password' | 'rotate' | null>(null)
  if (!protection) {
    return (
      failure && (
        <LoadProblem
          title="The protection of the vault cannot be read"
          failure={failure}
          onRetry={() => void loadProtection()}
        />
      )
    )
  }
  return (
    <Section>
      <SettingRow
        title="Master password"
        control={<Button onClick={() => setDialog('password')}>Change password…</Button>}
      >
        <p>Opens the vault. It is stored nowhere, and only you know it.</p>
      </SettingRow>
      <RecoverySetting recoveryCode={protection.recoveryCode} />
      <KeychainSetting enabled={protection.keychainUnlock} keychain={protection.keychain} />
      <SettingRow title="Key derivation">
        <p>{describeDerivation(protection.derivation)}</p>
        <p>The slower it is, the longer guessing takes. It is tuned anew whenever the password changes.</p>
      </SettingRow>
      <SettingRow
        title="Vault key"
        control={<Button onClick={() => setDialog('rotate')}>Rotate vault key…</Button>}
      >
        <p>
          Encrypts everything, and stays the same when the password changes. Rotate it when somebody may have
          opened a copy of the vault: change the password first, then the key.
        </p>
      </SettingRow>
      {dialog === 'password' && <ChangePasswordDialog onClose={() => setDialog(null)} />}
      {dialog === 'rotate' && <RotateKeyDialog onClose={() => setDialog(null)} />}
    </Section>
  )
}
