import { fail } from '../../shared/errors'
import type { OpenHandlers, UnlockedHandlers } from './handlers'

const notYet = () => fail('internal', 'This part of Latchkey is being built.')

export const protectionHandlers = {
  unlockWithRecoveryCode: notYet,
  unlockWithKeychain: notYet,
} satisfies Partial<OpenHandlers>

export const unlockedProtectionHandlers = {
  confirmWithPassword: notYet,
  confirmWithKeychain: notYet,
  getProtection: notYet,
  changePassword: notYet,
  makeRecoveryCode: notYet,
  confirmRecoveryCode: notYet,
  saveRecoveryKit: notYet,
  changeKeychainUnlock: notYet,
  rotateVaultKey: notYet,
} satisfies Partial<UnlockedHandlers>
