import { useEffect } from 'react'
import type { Input, Output } from '../../shared/contract'
import { type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Rotation } from '../../shared/model/rotation'
import { bridge } from '../bridge'
import { notifyFailure } from '../ui/toaster'
import { finishSaving } from './credentials-store'
import { resettable } from './resettable'

interface RotationState {
  /** By credential, null where none is under way; a credential that was not asked for yet is missing. */
  rotations: Readonly<Record<string, Rotation | null>>
  /** The credential whose rotation is open as a dialog. */
  openId: string | null
}

export const useRotationStore = resettable<RotationState>({ rotations: {}, openId: null })

export function openRotation(openId: string | null): void {
  useRotationStore.setState({ openId })
}

/** The rotation of a credential, read anew when a component begins to show it; undefined until it is there. */
export function useRotation(credentialId: string): Rotation | null | undefined {
  useEffect(() => void loadRotation(credentialId), [credentialId])
  return useRotationStore((state) => state.rotations[credentialId])
}

export async function loadRotation(credentialId: string): Promise<void> {
  const result = await bridge.getRotation({ credentialId })
  if (result.ok) keep(credentialId, result.value)
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') notifyFailure(result.error)
}

export async function startRotation(input: Input<'startRotation'>): Promise<Result<Rotation>> {
  return kept(await bridge.startRotation(input))
}

export async function verifyRotation(
  input: Input<'verifyRotation'>,
): Promise<Result<Output<'verifyRotation'>>> {
  const result = await bridge.verifyRotation(input)
  if (result.ok) keep(input.credentialId, result.value.rotation)
  return result
}

export async function verifyRotationByHand(credentialId: string): Promise<Result<Rotation>> {
  return kept(await bridge.verifyRotationByHand({ credentialId }))
}

export async function switchRotation(input: Input<'switchRotation'>): Promise<Result<Credential>> {
  return finishStep(await bridge.switchRotation(input))
}

export async function switchRotationBack(credentialId: string): Promise<Result<Credential>> {
  return finishStep(await bridge.switchRotationBack({ credentialId }))
}

export async function proveRotation(input: Input<'proveRotation'>): Promise<Result<Output<'proveRotation'>>> {
  const result = await bridge.proveRotation(input)
  if (result.ok && result.value.finished) keep(input.credentialId, null)
  return result
}

export async function finishRotationByHand(credentialId: string): Promise<Result<Credential>> {
  return finishStep(await bridge.finishRotationByHand({ credentialId }))
}

export async function cancelRotation(credentialId: string): Promise<Result<void>> {
  const result = await bridge.cancelRotation({ credentialId })
  if (result.ok) keep(credentialId, null)
  return result.ok ? succeed(undefined) : result
}

function kept(result: Result<Rotation>): Result<Rotation> {
  if (result.ok) keep(result.value.credentialId, result.value)
  return result
}

/** For steps that change the credential itself. */
async function finishStep(result: Result<Credential>): Promise<Result<Credential>> {
  if (result.ok) await loadRotation(result.value.id)
  return finishSaving(result)
}

function keep(credentialId: string, rotation: Rotation | null): void {
  useRotationStore.setState(({ rotations }) => ({ rotations: { ...rotations, [credentialId]: rotation } }))
}
