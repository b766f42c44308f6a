import { useState } from 'react'
import { Gate, type GateScreenProps } from './gate'
import { OtherWays } from './other-ways'
import { RecoverVault } from './recover-vault'
import { UnlockWithPassword } from './unlock-with-password'
import { VaultFolder } from './vault-folder'

/** Opens the vault: by its password, or by its recovery code when that is forgotten. */
export function UnlockVault({ status }: GateScreenProps) {
  const [forgotten, setForgotten] = useState(false)
  const { folder, name, nextAttemptAt, opensWithKeychain, opensWithRecoveryCode } = status
  return (
    <Gate
      title={forgotten ? `Open “${name}” with its recovery code` : `Unlock “${name}”`}
      footer={
        <>
          <VaultFolder label="Vault in" folder={folder} />
          <OtherWays />
        </>
      }
    >
      {forgotten ? (
        <RecoverVault nextAttemptAt={nextAttemptAt} onBack={() => setForgotten(false)} />
      ) : (
        <UnlockWithPassword
          opensWithKeychain={opensWithKeychain}
          nextAttemptAt={nextAttemptAt}
          {...(opensWithRecoveryCode ? { onForgotten: () => setForgotten(true) } : {})}
        />
      )}
    </Gate>
  )
}
