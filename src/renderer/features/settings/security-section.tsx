import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { loadProtection, useProtectionStore } from '../../stores/protection-store'
import { Button } from '../../ui/button'
import { ChangePasswordDialog } from '../protection/change-password-dialog'
import { describeDerivation } from '../protection/describe-derivation'
import { RotateKeyDialog } from '../protection/rotate-key-dialog'
import { KeychainSetting } from './keychain-setting'
import { LoadProblem } from './load-problem'
import { RecoverySetting } from './recovery-setting'
import { Section, SettingRow } from './section'

const words = texts.settings.security

/** The ways in which the vault opens, and what stands behind them. */
export function SecuritySection() {
  const { protection, failure } = useProtectionStore()
  const [dialog, setDialog] = useState<'password' | 'rotate' | null>(null)
  if (!protection) {
    return (
      failure && (
        <LoadProblem title={words.cannotBeRead} failure={failure} onRetry={() => void loadProtection()} />
      )
    )
  }
  return (
    <Section>
      <SettingRow
        title={texts.passwords.master}
        control={<Button onClick={() => setDialog('password')}>{words.password.change}</Button>}
      >
        <p>{words.password.about}</p>
      </SettingRow>
      <RecoverySetting recoveryCode={protection.recoveryCode} />
      <KeychainSetting enabled={protection.keychainUnlock} keychain={protection.keychain} />
      <SettingRow title={words.derivation.title}>
        <p>{describeDerivation(protection.derivation)}</p>
        <p>{words.derivation.about}</p>
      </SettingRow>
      <SettingRow
        title={words.vaultKey.title}
        control={<Button onClick={() => setDialog('rotate')}>{words.vaultKey.rotate}</Button>}
      >
        <p>{words.vaultKey.about}</p>
      </SettingRow>
      {dialog === 'password' && <ChangePasswordDialog onClose={() => setDialog(null)} />}
      {dialog === 'rotate' && <RotateKeyDialog onClose={() => setDialog(null)} />}
    </Section>
  )
}
