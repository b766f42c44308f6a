import { type Result, succeed } from '../../shared/errors'
import type { AuditAction } from '../../shared/model/audit'
import type { VaultKeyStage } from '../../shared/model/protection'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import type { Kit, KitFormat } from '../desktop/recovery-kit-text'
import { convertContent } from '../store/convert-content'
import type { RotationStep } from '../vault/rotate'
import type { UnlockedVault, VaultSession } from '../vault/session'
import { withStorageFailures } from '../vault/storage-error'
import { note } from './audit-trail'
import { requireConfirmation } from './confirm'
import type { UnlockedHandlers } from './handlers'
import { backUp } from './housekeeping'

/** Writes a recovery kit to a file. */
export type WriteKit = (kit: Kit, format: KitFormat, path: string) => Promise<void>

/** Loaded when it is used, which is once in the life of a vault. */
const writeKitFile: WriteKit = async (kit, format, path) =>
  (await import('../desktop/recovery-kit')).writeKit(kit, format, path)

export interface ProtectionHandlersServices {
  readonly vault: VaultSession
  readonly dialogs: Pick<FileDialogs, 'choosePlace'>
  /** Told of each stage of a rotation as it begins. */
  readonly onVaultKeyStage: (stage: VaultKeyStage) => void
}

/** What begins when a step is done; nothing more is told when the vault is about to be exchanged. */
const stageAfter: Partial<Record<RotationStep, VaultKeyStage>> = {
  copied: 'encrypting',
  rekeyed: 'sealing',
  converted: 'checking',
  checked: 'replacing',
}

export function createProtectionHandlers(
  { vault: session, dialogs, onVaultKeyStage }: ProtectionHandlersServices,
  writeKit: WriteKit = writeKitFile,
) {
  const { protection } = session

  /** Does what only the owner may do, and notes it. */
  async function guarded<Value>(
    vault: UnlockedVault,
    action: AuditAction,
    work: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const confirmed = requireConfirmation(session, vault)
    return confirmed.ok ? notedAfter(vault, action, work) : confirmed
  }

  return {
    confirmWithPassword: ({ password }, vault) =>
      noteConfirmation(vault, texts.auditSubjects.password, () => session.confirmWithPassword(password)),
    confirmWithKeychain: (_input, vault) =>
      noteConfirmation(vault, texts.auditSubjects.keychain, () => session.confirmWithKeychain()),
    getProtection: () => protection.describe(),
    changePassword: ({ password, newPassword }, vault) =>
      notedAfter(vault, 'password-changed', () => protection.changePassword(password, newPassword)),
    makeRecoveryCode: (_input, vault) =>
      guarded(vault, 'recovery-code-made', () => protection.makeRecoveryCode()),
    confirmRecoveryCode: ({ recoveryCode }) => protection.confirmRecoveryCode(recoveryCode),
    saveRecoveryKit: async ({ recoveryCode, format }, vault): Promise<Result<{ path: string | null }>> => {
      const confirmed = requireConfirmation(session, vault)
      if (!confirmed.ok) return confirmed
      const checked = await protection.checkRecoveryCode(recoveryCode)
      if (!checked.ok) return checked
      const { vaultId, folder } = vault
      const kit = { vaultId, folder, recoveryCode, createdAt: new Date() }
      const path = await dialogs.choosePlace(placeOf(kit, format))
      if (path === null) return succeed({ path })
      return withStorageFailures(path, async () => {
        await writeKit(kit, format, path)
        note(vault, { action: 'exported', subject: texts.auditSubjects.recoveryKit })
        return succeed({ path })
      })
    },
    changeKeychainUnlock: ({ enabled }, vault) =>
      enabled
        ? guarded(vault, 'keychain-turned-on', () => protection.turnKeychainOn())
        : guarded(vault, 'keychain-turned-off', () => protection.turnKeychainOff()),
    rotateVaultKey: async ({ password }, vault) => {
      const confirmed = await noteConfirmation(vault, texts.auditSubjects.password, () =>
        session.confirmWithPassword(password),
      )
      if (!confirmed.ok) return confirmed
      onVaultKeyStage('backing-up')
      const backedUp = await backUp(vault, 'before-rotation')
      if (!backedUp.ok) return backedUp
      onVaultKeyStage('copying')
      return notedAfter(vault, 'key-rotated', () =>
        protection.rotate(password, convertContent, (step) => {
          const stage = stageAfter[step]
          if (stage !== undefined) onVaultKeyStage(stage)
        }),
      )
    },
    cancelVaultKeyRotation: () => succeed(protection.cancelRotation()),
  } satisfies Partial<UnlockedHandlers>
}

function placeOf({ createdAt }: Kit, format: KitFormat) {
  const [name, extension] = format === 'pdf' ? [texts.files.pdf, 'pdf'] : [texts.files.text, 'txt']
  return {
    title: texts.files.saveRecoveryKit,
    defaultPath: texts.files.recoveryKitName(createdAt.toISOString().slice(0, 10), extension),
    filters: [{ name, extensions: [extension] }],
  }
}

async function notedAfter<Value>(
  vault: UnlockedVault,
  action: AuditAction,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const result = await work()
  if (result.ok) note(vault, { action, subject: '' })
  return result
}

async function noteConfirmation(
  vault: UnlockedVault,
  way: string,
  confirm: () => Promise<Result<void>>,
): Promise<Result<void>> {
  const result = await confirm()
  if (result.ok) note(vault, { action: 'confirmed', subject: way })
  else if (result.error.code === 'wrong-password')
    note(vault, { action: 'confirmation-failed', subject: way })
  return result
}
