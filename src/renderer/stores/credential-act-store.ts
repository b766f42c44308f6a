import { useEffect, useEffectEvent } from 'react'
import { resettable } from './resettable'

/** What can be asked for of the credential in view from elsewhere. */
export type AskedAct =
  | 'use'
  | 'edit'
  | 'check'
  | 'deactivate'
  | 'reactivate'
  | 'regenerate'
  | 'revoke'
  | 'delete'

interface CredentialActState {
  pending: { readonly credentialId: string; readonly act: AskedAct } | null
}

export const useCredentialActStore = resettable<CredentialActState>({ pending: null })

/** Has the view of a credential do what its own buttons do. */
export function askForAct(credentialId: string, act: AskedAct): void {
  useCredentialActStore.setState({ pending: { credentialId, act } })
}

/** Does what is asked for of a credential, as far as the caller can. */
export function useAskedAct(credentialId: string, acts: Partial<Record<AskedAct, () => void>>): void {
  const pending = useCredentialActStore((state) => state.pending)
  const take = useEffectEvent(() => {
    const act = pending?.credentialId === credentialId ? acts[pending.act] : undefined
    if (act === undefined) return
    useCredentialActStore.setState({ pending: null })
    act()
  })
  useEffect(() => {
    if (pending !== null) take()
  }, [pending])
}
