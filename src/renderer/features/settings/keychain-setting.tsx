import { useState } from 'react'
import type { Protection } from '../../../shared/model/protection'
import { bridge } from '../../bridge'
import { loadProtection } from '../../stores/protection-store'
import { loadVaultStatus } from '../../stores/vault-store'
import { notifyFailure } from '../../ui/toaster'
import { SwitchRow } from './switch-row'

interface KeychainSettingProps {
  enabled: boolean
  keychain: Protection['keychain']
}

/** "Unlock with this computer": opt-in, beside the password and never instead of it. */
export function KeychainSetting({ enabled, keychain }: KeychainSettingProps) {
  const [busy, setBusy] = useState(false)
  const change = async (wanted: boolean) => {
    setBusy(true)
    const result = await bridge.changeKeychainUnlock({ enabled: wanted })
    if (!result.ok) notifyFailure(result.error)
    await Promise.all([loadProtection(), loadVaultStatus()])
    setBusy(false)
  }
  return (
    <SwitchRow
      title="Unlock with this computer"
      checked={enabled}
      onCheckedChange={(wanted) => void change(wanted)}
      // What is on can be turned off even while the keychain cannot be reached.
      disabled={busy || (!enabled && !keychain.available)}
    >
      <p>
        Puts a key into the keychain of this computer, which opens the vault without the password. Whoever can
        use your account on this computer can then open it too.
      </p>
      {!keychain.available && <p className="text-warn">Unavailable: {keychain.reason}</p>}
    </SwitchRow>
  )
}
