import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createWindowKeeping } from '../../../src/main/handlers/window-keeping'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import type { WindowBounds } from '../../../src/shared/model/view-state'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'

const left: WindowBounds = { x: 40, y: 60, width: 900, height: 600, maximised: false }

async function keptWindow() {
  const restore = vi.fn<(bounds: WindowBounds) => void>()
  let bounds = left
  const keeping = createWindowKeeping({ read: () => bounds, restore })
  const folder = join(await temporaryFolder(), 'vault')
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, watcher: keeping })
  onTestFinished(() => session.lock())
  successOf(await session.create(folder, password))
  // Watchers hear of an opened vault a moment later, or now.
  const settle = () => unlocked(session).db.settle()
  settle()
  const move = (to: WindowBounds) => {
    bounds = to
    keeping.settled()
  }
  const reopen = async () => {
    session.lock()
    successOf(await session.unlock(folder, password))
    settle()
  }
  return { restore, move, reopen, session }
}

test('a window stands where it was left when its vault is opened again', async () => {
  const { restore, move, reopen } = await keptWindow()
  await reopen()
  expect(restore).not.toHaveBeenCalled()
  move({ ...left, maximised: true })
  move(left)
  await reopen()
  await vi.waitFor(() => expect(restore).toHaveBeenCalledExactlyOnceWith(left))
})

test('what is moved while the vault is locked is not the place it was left at', async () => {
  const { restore, move, reopen, session } = await keptWindow()
  move(left)
  session.lock()
  move({ ...left, x: 700 })
  await reopen()
  await vi.waitFor(() => expect(restore).toHaveBeenCalledExactlyOnceWith(left))
})
