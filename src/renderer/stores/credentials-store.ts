import { useEffect, useState } from 'react'
import type { Input } from '../../shared/contract'
import type { Failure, Result } from '../../shared/errors'
import type { Credential, CredentialChange, CredentialDraft } from '../../shared/model/credential'
import { texts } from '../../shared/texts'
import { bridge } from '../bridge'
import { notify, notifyFailure } from '../ui/toaster'
import { loadDatabases } from './database-store'
import { resettable } from './resettable'

interface CredentialsState {
  /** By database, both modes, without secrets; a database that was not asked for yet is missing. */
  lists: Readonly<Record<string, readonly Credential[]>>
  /** Why the last list that was asked for could not be read. */
  failure: Failure | null
  /** The one that is shown in the drawer. */
  selectedId: string | null
  /** Another number whenever credentials may have changed: what shows some of them reads them anew. */
  revision: number
}

export const useCredentialsStore = resettable<CredentialsState>({
  lists: {},
  failure: null,
  selectedId: null,
  revision: 0,
})

/** All credentials of a database, read anew when a component begins to show them and after every change; undefined until they are there. */
export function useCredentials(databaseId: string): readonly Credential[] | undefined {
  const revision = useCredentialsStore((state) => state.revision)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a reason to read, and nothing to read with.
  useEffect(() => void loadCredentials(databaseId), [databaseId, revision])
  return useCredentialsStore((state) => state.lists[databaseId])
}

/** What a component reads of credentials, read anew after every change of them; undefined until it is there. */
export function useCredentialReading<Value>(read: () => Promise<Result<Value>>): Result<Value> | undefined {
  const revision = useCredentialsStore((state) => state.revision)
  const [reading, setReading] = useState<{ readonly read: unknown; readonly result: Result<Value> }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a reason to read, and nothing to read with.
  useEffect(() => {
    let isOver = false
    void read().then((result) => {
      if (!isOver) setReading({ read, result })
    })
    return () => {
      isOver = true
    }
  }, [read, revision])
  return reading?.read === read ? reading.result : undefined
}

export async function loadCredentials(databaseId: string): Promise<void> {
  const result = await bridge.listCredentials({ databaseId })
  if (result.ok) {
    useCredentialsStore.setState(({ lists }) => ({
      lists: { ...lists, [databaseId]: result.value },
      failure: null,
    }))
  }
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') useCredentialsStore.setState({ failure: result.error })
}

export function selectCredential(selectedId: string | null): void {
  useCredentialsStore.setState({ selectedId })
}

export async function createCredential(draft: CredentialDraft): Promise<Result<Credential>> {
  return finishSaving(await bridge.createCredential(draft))
}

/** Where `show` is false the details stay of whichever credential they are. */
export async function updateCredential(
  change: CredentialChange,
  { show }: { readonly show: boolean },
): Promise<Result<Credential>> {
  return finishSaving(await bridge.updateCredential(change), show)
}

/** Says what a credential may be used for. */
export async function restrictCredential(
  restriction: Input<'restrictCredential'>,
): Promise<Result<Credential>> {
  return finishSaving(await bridge.restrictCredential(restriction))
}

/** Puts the values of a former version in a new one. */
export async function restoreVersion(credentialId: string, version: number): Promise<Result<Credential>> {
  return finishSaving(await bridge.restoreVersion({ credentialId, version }))
}

export async function deactivateCredential(id: string): Promise<Result<Credential>> {
  return finishSaving(await bridge.deactivateCredential({ id }))
}

export async function reactivateCredential(id: string): Promise<Result<Credential>> {
  return finishSaving(await bridge.reactivateCredential({ id }))
}

/** Notes that it was revoked at its provider. */
export async function revokeCredential(id: string): Promise<Result<Credential>> {
  return finishSaving(await bridge.revokeCredential({ id }))
}

export async function regenerateCredential(
  input: Input<'regenerateCredential'>,
): Promise<Result<Credential>> {
  return finishSaving(await bridge.regenerateCredential(input))
}

/** Shows a credential as it is after a change, and brings every list that it is in up to date. */
export async function finishSaving(result: Result<Credential>, show = true): Promise<Result<Credential>> {
  if (!result.ok) return result
  if (show) selectCredential(result.value.id)
  await reload()
  return result
}

/** Moves a credential to the trash and offers to take it back. */
export async function deleteCredential({ id, title }: Credential): Promise<void> {
  const result = await bridge.deleteCredential({ id })
  if (!result.ok) {
    notifyFailure(result.error)
    return
  }
  selectCredential(null)
  await reload()
  notify(texts.common.deleted(title), () => void restoreCredential(id))
}

async function restoreCredential(id: string): Promise<void> {
  const result = await bridge.restoreCredential({ id })
  if (!result.ok) {
    notifyFailure(result.error)
    return
  }
  await reload()
  selectCredential(id)
}

/** What shows credentials reads them anew: they have changed, or may have. */
export function reloadCredentials(): void {
  useCredentialsStore.setState(({ revision }) => ({ revision: revision + 1 }))
}

async function reload(): Promise<void> {
  reloadCredentials()
  await loadDatabases()
}
