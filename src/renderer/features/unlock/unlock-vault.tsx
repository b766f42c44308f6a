import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { Notice } from '../../ui/notice'
import { backupMoment } from '../backups/backup-words'
import { Gate, type GateScreenProps } from './gate'
import { OtherWays } from './other-ways'
import { RecoverVault } from './recover-vault'
import { UnlockWithPassword } from './unlock-with-password'
import { VaultFolder } from './vault-folder'

const words = texts.gate

/** Opens the vault: by its password, or by its recovery code when that is forgotten. */
export function UnlockVault({ status }: GateScreenProps) {
  const [forgotten, setForgotten] = useState(false)
  const { folder, name, nextAttemptAt, opensWithKeychain, opensWithRecoveryCode, restoredFrom } = status
  return (
    <Gate
      title={forgotten ? words.recover.title(name) : words.unlock.title(name)}
      footer={
        <>
          <VaultFolder label={words.unlock.folder} folder={folder} />
          <OtherWays />
        </>
      }
    >
      {restoredFrom !== null && (
        <div className="mb-4">
          <Notice tone="ok" role="status" title={words.restored.title}>
            {words.restored.text(backupMoment(restoredFrom))}
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
