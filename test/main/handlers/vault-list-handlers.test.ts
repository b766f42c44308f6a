import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createVaultHandlers } from '../../../src/main/handlers/vault-handlers'
import { createVaultListHandlers } from '../../../src/main/handlers/vault-list-handlers'
import { createVaultSwitch } from '../../../src/main/handlers/vault-switch'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { loadKnownVaults } from '../../../src/main/vault/known-vaults'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { databaseDraft } from '../../helpers/drafts'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'
import { usualPreferences } from '../../helpers/usual-preferences'

/** The calls about vaults as the app puts them together, with a person who answers `places` and `agrees` to questions. */
async function build() {
  const home = await temporaryFolder()
  const session = new VaultSession({ keyDerivation: keyDerivationFloor })
  onTestFinished(() => session.lock())
  const names: string[] = []
  const places: (string | null)[] = []
  const person = { agrees: true, restarts: 0, whileMoving: async () => {} }
  const vaults = loadKnownVaults(home, ({ name }) => names.push(name))
  const choose = async () => places.shift() ?? null
  const dialogs = {
    ...{ chooseFile: choose, chooseFolder: choose, choosePlace: choose },
    ask: async () => person.agrees,
  }
  const lock = async () => session.lock()
  const startOver = async () => {
    session.lock()
    person.restarts += 1
  }
  const vaultSwitch = createVaultSwitch({
    ...{ vaults, vault: session, dialogs, lock, startOver },
    idle: () => person.whileMoving(),
    moveNote: join(home, 'vault-move.json'),
  })
  const calls = {
    ...createVaultHandlers({
      ...{ vaults, vault: session, lock, isMoving: vaultSwitch.isMoving },
      preferences: usualPreferences(home),
    }),
    ...createVaultListHandlers({ vaults, vaultSwitch, dialogs }),
  }
  return { home, session, vaults, vaultSwitch, calls, names, places, person }
}

/** Two vaults, `vault` with a database and `work` without, the second one unlocked. */
async function buildTwo() {
  const built = await build()
  const { home, session, calls, places } = built
  successOf(await calls.createVault({ password }))
  createDatabase(unlocked(session).db, databaseDraft({ name: 'Nordlys' }))
  places.push(join(home, 'work'))
  successOf(await calls.chooseNewVault())
  successOf(await calls.createVault({ password: `${password} of work` }))
  return { ...built, first: join(home, 'vault'), second: join(home, 'work') }
}

test('a second vault is made beside the first, which is locked and stays as it was', async () => {
  const { session, calls, names, first, second } = await buildTwo()
  expect(unlocked(session).folder).toBe(second)
  expect(names.at(-1)).toBe('work')
  expect(successOf(await calls.listVaults())).toMatchObject([
    { folder: second, name: 'work', isCurrent: true, isThere: true },
    { folder: first, name: 'vault', isCurrent: false, isThere: true },
  ])
  successOf(await calls.switchVault({ folder: first }))
  expect(session.current().state).toBe('locked')
  expect(successOf(await calls.getVaultStatus())).toMatchObject({ state: 'locked', folder: first })
  successOf(await calls.unlockVault({ password }))
  expect(listDatabases(unlocked(session).db)).toMatchObject([{ name: 'Nordlys' }])
})

test('an unlock that is under way when the vault is switched opens neither', async () => {
  const { session, calls, first, second } = await buildTwo()
  session.lock()
  const unlocking = calls.unlockVault({ password: `${password} of work` })
  successOf(await calls.switchVault({ folder: first }))
  expect(await unlocking).toMatchObject({ ok: false, error: { code: 'vault-locked' } })
  expect(session.current().state).toBe('locked')
  expect(successOf(await calls.listVaults())[0]).toMatchObject({ folder: second, isCurrent: false })
})

test('a forgotten vault keeps its files, and is opened again by its folder', async () => {
  const { calls, places, vaults, first, second } = await buildTwo()
  successOf(await calls.forgetVault({ folder: first }))
  expect(vaults.list().map(({ folder }) => folder)).toEqual([second])
  expect(await readdir(first)).toContain('vault.db')
  expect(await calls.switchVault({ folder: first })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  places.push(first)
  successOf(await calls.openVaultFolder())
  expect(successOf(await calls.getVaultStatus())).toMatchObject({
    state: 'locked',
    folder: first,
    name: 'vault',
  })
  expect(vaults.list()).toHaveLength(2)
})

test('forgetting the open vault locks it and leads to the next', async () => {
  const { session, calls, person, first, second } = await buildTwo()
  const before = person.restarts
  successOf(await calls.forgetVault({ folder: second }))
  expect(person.restarts).toBe(before + 1)
  expect(session.current().state).toBe('locked')
  expect(successOf(await calls.getVaultStatus())).toMatchObject({ state: 'locked', folder: first })
})

test('a folder without a vault is not opened, one with something in it is not made a vault', async () => {
  const { home, session, calls, places } = await buildTwo()
  await mkdir(join(home, 'letters'))
  await writeFile(join(home, 'letters', 'letter.txt'), 'Dear reader')
  places.push(join(home, 'letters'), join(home, 'letters'), null, null)
  expect(await calls.openVaultFolder()).toMatchObject({ ok: false, error: { code: 'vault-missing' } })
  expect(await calls.chooseNewVault()).toMatchObject({ ok: false, error: { code: 'vault-exists' } })
  successOf(await calls.openVaultFolder())
  successOf(await calls.chooseNewVault())
  expect(session.current().state).toBe('unlocked')
})

test('a vault that was opened here and is not there is missing, and not one to be made', async () => {
  const { calls, first } = await buildTwo()
  await rename(first, `${first}-elsewhere`)
  successOf(await calls.switchVault({ folder: first }))
  expect(successOf(await calls.getVaultStatus())).toMatchObject({ state: 'missing', name: 'vault' })
  expect(await calls.unlockVault({ password })).toMatchObject({ ok: false, error: { code: 'vault-missing' } })
  await rename(`${first}-elsewhere`, first)
  expect(successOf(await calls.getVaultStatus())).toMatchObject({ state: 'locked' })
})

test('the open vault is locked, moved, and current in its new place', async () => {
  const { home, session, calls, places, vaults, second } = await buildTwo()
  const to = join(home, 'elsewhere', 'office')
  places.push(to)
  expect(successOf(await calls.moveVault({ folder: second }))).toEqual({ folder: to })
  expect(session.current().state).toBe('locked')
  expect(successOf(await calls.getVaultStatus())).toMatchObject({
    state: 'locked',
    folder: to,
    name: 'office',
  })
  expect(vaults.list().map(({ name }) => name)).toEqual(['office', 'vault'])
  successOf(await calls.unlockVault({ password: `${password} of work` }))
})

test('while the vault is on its way it says so, and does not open', async () => {
  const { home, session, calls, vaultSwitch, person, second } = await buildTwo()
  const seen: unknown[] = []
  person.whileMoving = async () => {
    seen.push(successOf(await calls.getVaultStatus()).state)
    seen.push(await vaultSwitch.move({ from: second, to: join(home, 'twice') }))
  }
  successOf(await vaultSwitch.move({ from: second, to: join(home, 'office') }))
  expect(seen).toMatchObject(['moving', { ok: false, error: { code: 'vault-in-use' } }])
  expect(session.current().state).toBe('locked')
  expect(successOf(await calls.getVaultStatus()).state).toBe('locked')
})

test('another vault is moved while one is open', async () => {
  const { home, session, calls, places, first } = await buildTwo()
  places.push(join(home, 'first'), null)
  successOf(await calls.moveVault({ folder: first }))
  expect(session.current().state).toBe('unlocked')
  expect(await readdir(home)).not.toContain('vault')
  expect(successOf(await calls.moveVault({ folder: join(home, 'first') }))).toEqual({ folder: null })
})

test('a move that is refused leaves the vault open', async () => {
  const { session, calls, places, first, second } = await buildTwo()
  places.push(first)
  expect(await calls.moveVault({ folder: second })).toMatchObject({
    ok: false,
    error: { code: 'vault-exists' },
  })
  expect(unlocked(session).folder).toBe(second)
})

test('a second start asks before it switches', async () => {
  const { session, vaultSwitch, vaults, person, first, second } = await buildTwo()
  await vaultSwitch.offer(second)
  person.agrees = false
  await vaultSwitch.offer(first)
  expect(unlocked(session).folder).toBe(second)
  person.agrees = true
  await vaultSwitch.offer(first)
  expect(session.current().state).toBe('locked')
  expect(vaults.current().folder).toBe(first)
})

test('a name that is given stands in the list and on the window', async () => {
  const { calls, names, vaults, second } = await buildTwo()
  successOf(calls.renameVault({ folder: second, name: 'Nordlys clients' }))
  expect(vaults.current().name).toBe('Nordlys clients')
  expect(names.at(-1)).toBe('Nordlys clients')
})
