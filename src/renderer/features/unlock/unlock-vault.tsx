import { useState } from 'react'
import { Notice } from '../../ui/notice'
import { backupMoment } from '../backups/backup-words'
import { Gate, type GateScreenProps } from './gate'
import { OtherWays } from './other-ways'
import { RecoverVault } from './recover-vault'
import { UnlockWithPassword } from './unlock-with-password'
import { VaultFolder } from './vault-folder'

/** Opens the vault: by its password, or by its recovery code when that is forgotten. */
export function UnlockVault({ status }: GateScreenProps) {
  const [forgotten, setForgotten] = useState(false)
  const { folder, name, nextAttemptAt, opensWithKeychain, opensWithRecoveryCode, restoredFrom } = status
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
      {restoredFrom !== null && (
        <div className="mb-4">
          <Notice tone="ok" role="status" title="The backup is restored">
            It is of {backupMoment(restoredFrom)}, and opens with the password it was made with.
          </Notice>
        </div>
      )}
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
