import { useState } from 'react'
import type { Protection } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadProtection } from '../../stores/protection-store'
import { loadVaultStatus } from '../../stores/vault-store'
import { notifyFailure } from '../../ui/toaster'
import { SwitchRow } from './switch-row'

const words = texts.settings.security.keychain

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
      title={texts.gate.unlock.withComputer}
      checked={enabled}
      onCheckedChange={(wanted) => void change(wanted)}
      // What is on can be turned off even while the keychain cannot be reached.
      disabled={busy || (!enabled && !keychain.available)}
    >
      <p>{words.about}</p>
      {!keychain.available && <p className="text-warn">{words.unavailable(keychain.reason)}</p>}
    </SwitchRow>
  )
}
