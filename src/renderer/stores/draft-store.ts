import type { CredentialEditDraft } from '../../shared/model/draft'
import { changeKeptView, useKeptViewStore } from './kept-view-store'
import { resettable } from './resettable'

interface DraftState {
  /** Secrets that were typed and not saved, by the key of the draft and the name of the part. Gone with the lock. */
  secrets: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const useDraftStore = resettable<DraftState>({ secrets: {} })

const noDrafts: Readonly<Record<string, CredentialEditDraft>> = {}

/** All drafts, by their keys. They lie in the vault, without their secrets. */
export function useDrafts(): Readonly<Record<string, CredentialEditDraft>> {
  return useKeptViewStore((state) => state.view?.drafts ?? noDrafts)
}

export interface WholeDraft {
  readonly draft: CredentialEditDraft
  readonly secrets: Readonly<Record<string, string>>
}

/** A draft with the secrets that are still known of it. */
export function findDraftAt(key: string): WholeDraft | null {
  const draft = useKeptViewStore.getState().view?.drafts[key]
  return draft ? { draft, secrets: useDraftStore.getState().secrets[key] ?? {} } : null
}

/** Keeps a draft in the place of what was kept under its key; null forgets it. */
export function keepDraft(key: string, whole: WholeDraft | null): void {
  const { [key]: before, ...others } = useKeptViewStore.getState().view?.drafts ?? {}
  if (whole) changeKeptView({ drafts: { ...others, [key]: whole.draft } })
  else if (before) changeKeptView({ drafts: others })
  useDraftStore.setState(({ secrets: { [key]: _, ...rest } }) => ({
    secrets: whole ? { ...rest, [key]: whole.secrets } : rest,
  }))
}
