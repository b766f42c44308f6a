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
          The key that encrypts everything. Rotate it when somebody may have had a copy of the vault and its
          password or recovery code.
        </p>
      </SettingRow>
      {dialog === 'password' && <ChangePasswordDialog onClose={() => setDialog(null)} />}
      {dialog === 'rotate' && <RotateKeyDialog onClose={() => setDialog(null)} />}
    </Section>
  )
}
