import { dirname } from 'node:path'
import { argv, kill, pid, stdout } from 'node:process'
import { loadKnownVaults } from '../../src/main/vault/known-vaults'
import { moveVault } from '../../src/main/vault/move-vault'

/**
 * A process that moves a vault: `FROM TO NOTE STEP`. It kills itself when it comes to the step; when it never does it writes
 * what came of the move. The list of vaults lies beside the note.
 */
const [, , from = '', to = '', note = '', step] = argv
const vaults = loadKnownVaults(dirname(note), () => undefined)
const moved = await moveVault(
  note,
  { from, to },
  (move) => vaults.relocate(move.from, move.to),
  (reached) => {
    if (reached === step) kill(pid, 'SIGKILL')
  },
)
stdout.write(`${JSON.stringify(moved)}\n`)
