import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import type { KnownVaults } from '../vault/known-vaults'
import type { VaultMove } from '../vault/move-vault'
import { finishRestore } from '../vault/restore-finish'
import type { VaultSession } from '../vault/session'

export interface VaultSwitchServices {
  readonly vaults: KnownVaults
  readonly vault: VaultSession
  readonly dialogs: Pick<FileDialogs, 'ask'>
  /** Ends everything that the open vault was used for, closes it, and tells the page. */
  readonly lock: () => Promise<void>
  /** The same, whether or not a vault is open, and begins the page anew. */
  readonly startOver: () => Promise<void>
  /** Resolves when nothing goes on with the files of a vault that was locked. */
  readonly idle: () => Promise<void>
  /** Where a move is written down while it is under way. */
  readonly moveNote: string
}

/** Brings the window from one vault to another, and a vault from one place to another. */
export interface VaultSwitch {
  /** Locks the vault that is open, and begins anew with the one in `folder`, or with making one there. */
  switchTo(folder: string): Promise<void>
  /** Does so when the person agrees. */
  offer(folder: string): Promise<void>
  /** Fails as `moveVault` does. When it was the current vault the page begins anew, and is told there of a failure. */
  move(move: VaultMove): Promise<Result<void>>
  isMoving(folder: string): boolean
}

export function createVaultSwitch(services: VaultSwitchServices): VaultSwitch {
  const { vaults, vault, dialogs, lock, startOver, idle, moveNote } = services
  /** A restore that a crash cut off is ended once: later ones are under way. */
  const settled = new Set([vaults.current().folder])
  let moving: string | undefined

  async function switchTo(folder: string): Promise<void> {
    if (!settled.has(folder)) await finishRestore(folder)
    settled.add(folder)
    // Without a wait between the two: no call finds the one vault open and the other current.
    vaults.choose(folder)
    await startOver()
  }

  return {
    switchTo,
    offer: async (folder) => {
      if (folder === vaults.current().folder) return
      const agreed = await dialogs.ask({
        message: texts.vaultList.switchQuestion.title(folder),
        detail: texts.vaultList.switchQuestion.detail(vaults.current().name),
        confirmLabel: texts.vaultList.switchQuestion.confirm,
      })
      if (agreed) await switchTo(folder)
    },
    move: async (move) => {
      if (moving !== undefined) return fail('vault-in-use', texts.vaultList.beingMoved(moving))
      // Loaded when it is used, which is once in the life of a vault.
      const { checkMove, moveVault } = await import('../vault/move-vault')
      const checked = await checkMove(move)
      if (!checked.ok) return checked
      const isCurrent = vaults.current().folder === move.from
      moving = move.from
      try {
        if (isCurrent) await lock()
        await idle()
        const moved = await vault.undisturbed(() =>
          moveVault(moveNote, move, ({ from, to }) => vaults.relocate(from, to)),
        )
        if (!moved.ok) {
          if (isCurrent) vaults.tell(moved.error.message)
          return moved
        }
        const { leftBehind } = moved.value
        if (leftBehind !== null) vaults.tell(texts.vaultList.leftBehind(move.to, leftBehind))
        return succeed(undefined)
      } finally {
        moving = undefined
        if (isCurrent) await startOver()
      }
    },
    isMoving: (folder) => folder === moving,
  }
}
