import { basename, join } from 'node:path'
import { fail, type Result, succeed } from '../../shared/errors'
import type { KnownVault } from '../../shared/model/vault'
import { texts } from '../../shared/texts'
import { describeStorageError } from './storage-error'
import { readVaultList, writeVaultList } from './vault-list'

/** The vaults that were opened on this computer by this account, and the one of them that the window is about. */
export interface KnownVaults {
  current(): KnownVault
  /** The last one opened first. The current one is among them only once it was opened. */
  list(): readonly KnownVault[]
  /** What went wrong with the vaults while there was no one to tell, for the next screen. */
  notice(): string | null
  tell(notice: string | null): void
  /** When the backup was made that took the place of the current vault (ms since 1970); null once the vault was opened. */
  restoredFrom(): number | null
  noteRestored(backupCreatedAt: number): void
  /** Makes another one current. Says nothing to the list: whether there is a vault, only opening it tells. */
  choose(folder: string): void
  /** Puts a vault on the list, unless it is there. */
  add(folder: string): Result<void>
  /** A vault that was opened comes first on the list. */
  noteOpened(folder: string, openedAt: number): Result<void>
  rename(folder: string, name: string): Result<void>
  /** Takes a vault off the list. When it was the current one, the next on the list is, or the place of the first vault. */
  forget(folder: string): Result<void>
  /** The vault lies in another folder now. A name that was the folder's becomes that of the new one. */
  relocate(from: string, to: string): Result<void>
}

/**
 * Reads the list that lies in `home`; without one, the vault is the one in the folder `vault` there. `onChange` is told
 * whenever the current vault is another or has another name.
 */
export function loadKnownVaults(home: string, onChange: (current: KnownVault) => void): KnownVaults {
  const path = join(home, 'vaults.json')
  const read = readVaultList(path)
  let vaults = [...read.vaults].sort((left, right) => (right.openedAt ?? -1) - (left.openedAt ?? -1))
  let notice = read.keptAs === undefined ? null : texts.vaultList.lost(read.keptAs)
  let folder = firstOf(vaults)
  let restoredFrom: number | null = null

  function firstOf(list: readonly KnownVault[]): string {
    return list[0]?.folder ?? join(home, 'vault')
  }

  function find(wanted: string): KnownVault {
    const known = vaults.find((vault) => vault.folder === wanted)
    return known ?? { folder: wanted, name: nameOf(wanted), openedAt: null }
  }

  function isListed(wanted: string): boolean {
    return vaults.some((vault) => vault.folder === wanted)
  }

  /** What cannot be written is not so: what the window shows is what the next start finds. */
  function keep(next: KnownVault[]): Result<void> {
    try {
      writeVaultList(path, next)
    } catch (error) {
      const failure = describeStorageError(error, path)
      if (failure === undefined) throw error
      return { ok: false, error: failure }
    }
    vaults = next
    return succeed(undefined)
  }

  function choose(chosen: string): void {
    folder = chosen
    restoredFrom = null
    onChange(find(folder))
  }

  return {
    current: () => find(folder),
    list: () => vaults,
    notice: () => notice,
    tell: (told) => {
      notice = told
    },
    restoredFrom: () => restoredFrom,
    noteRestored: (backupCreatedAt) => {
      restoredFrom = backupCreatedAt
    },
    choose,
    add: (added) => (isListed(added) ? succeed(undefined) : keep([...vaults, find(added)])),
    noteOpened: (opened, openedAt) => {
      restoredFrom = null
      return keep([{ ...find(opened), openedAt }, ...vaults.filter((vault) => vault.folder !== opened)])
    },
    rename: (renamed, name) => {
      const kept = keep(
        isListed(renamed)
          ? vaults.map((vault) => (vault.folder === renamed ? { ...vault, name } : vault))
          : [...vaults, { ...find(renamed), name }],
      )
      if (kept.ok) onChange(find(folder))
      return kept
    },
    forget: (forgotten) => {
      if (!isListed(forgotten)) return fail('not-found', texts.vaultList.gone)
      const others = vaults.filter((vault) => vault.folder !== forgotten)
      const kept = keep(others)
      if (kept.ok && folder === forgotten) choose(firstOf(others))
      return kept
    },
    relocate: (from, to) => {
      const before = find(from)
      const name = before.name === nameOf(from) ? nameOf(to) : before.name
      const others = vaults.filter((vault) => vault.folder !== to && vault.folder !== from)
      const place = vaults.findIndex((vault) => vault.folder === from)
      const kept = keep(others.toSpliced(Math.max(place, 0), 0, { ...before, folder: to, name }))
      // The files are there, whether this could be written or not.
      if (folder === from) choose(to)
      return kept
    },
  }
}

/** What a vault is called until someone calls it otherwise. */
function nameOf(folder: string): string {
  return basename(folder) || folder
}
