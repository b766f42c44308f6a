import { useState } from 'react'
import { useVaultStore } from '../../stores/vault-store'
import { Gate } from './gate'
import { RecoverVault } from './recover-vault'
import { RestoreLink } from './restore-link'
import { UnlockWithPassword } from './unlock-with-password'
import { VaultFolder } from './vault-folder'

/** Opens the vault: by its password, or by its recovery code when that is forgotten. */
export function UnlockVault({ folder }: { folder: string }) {
  const [forgotten, setForgotten] = useState(false)
  const status = useVaultStore((state) => state.status)
  return (
    <Gate
      title={forgotten ? 'Open with the recovery code' : 'Unlock your vault'}
      footer={
        <>
          <VaultFolder label="Vault in" folder={folder} />
          <RestoreLink />
        </>
      }
    >
      {forgotten ? (
        <RecoverVault nextAttemptAt={status?.nextAttemptAt ?? null} onBack={() => setForgotten(false)} />
      ) : (
        <UnlockWithPassword
          opensWithKeychain={status?.opensWithKeychain ?? false}
          nextAttemptAt={status?.nextAttemptAt ?? null}
          {...(status?.opensWithRecoveryCode ? { onForgotten: () => setForgotten(true) } : {})}
        />
      )}
    </Gate>
  )
}
