import type { Result } from '../../shared/errors'
import { bridge } from '../bridge'
import { loadProtection } from './protection-store'
import { resettable } from './resettable'

interface RecoveryCodeState {
  /** The code between its making and its confirmation: the one time that the renderer has it. */
  code: string | null
  /** Whether the dialog that shows it is open. */
  shown: boolean
  /** The reminder was put off until the next unlock. */
  putOff: boolean
}

export const useRecoveryCodeStore = resettable<RecoveryCodeState>({ code: null, shown: false, putOff: false })

/** Keeps the code of a vault that was just made, for when the person is ready to save it. */
export function keepRecoveryCode(code: string): void {
  useRecoveryCodeStore.setState({ code })
}

export function showRecoveryCode(shown: boolean): void {
  useRecoveryCodeStore.setState({ shown })
}

export function putOffRecoveryCode(): void {
  useRecoveryCodeStore.setState({ putOff: true })
}

/** Has a new code made in the place of the old one, and shows it. */
export async function makeRecoveryCode(): Promise<Result<unknown>> {
  const result = await bridge.makeRecoveryCode()
  if (!result.ok) return result
  useRecoveryCodeStore.setState({ code: result.value.recoveryCode, shown: true })
  await loadProtection()
  return result
}

/** Compares what the person typed back, and forgets the code once it is right. */
export async function confirmRecoveryCode(recoveryCode: string): Promise<Result<void>> {
  const result = await bridge.confirmRecoveryCode({ recoveryCode })
  if (!result.ok) return result
  useRecoveryCodeStore.setState({ code: null, shown: false })
  await loadProtection()
  return result
}
