import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadKnownVaults } from '../../../src/main/vault/known-vaults'
import type { KnownVault } from '../../../src/shared/model/vault'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { successOf } from '../../helpers/temporary-vault'

const ignore = () => undefined

test('without a list the vault is the one at home, by the name of its folder', async () => {
  const home = await temporaryFolder()
  const vaults = loadKnownVaults(home, ignore)
  expect(vaults.current()).toEqual({ folder: join(home, 'vault'), name: 'vault', openedAt: null })
  expect(vaults.list()).toEqual([])
  expect(vaults.notice()).toBeNull()
  expect(await readdir(home)).toEqual([])
})

test('the last one opened comes first, and the next start begins with it', async () => {
  const home = await temporaryFolder()
  const vaults = loadKnownVaults(home, ignore)
  successOf(vaults.noteOpened('/data/work', 1))
  successOf(vaults.noteOpened('/data/private', 2))
  successOf(vaults.add('/data/new'))
  successOf(vaults.add('/data/work'))
  successOf(vaults.noteOpened('/data/work', 3))
  const restarted = loadKnownVaults(home, ignore)
  expect(restarted.list()).toEqual([
    { folder: '/data/work', name: 'work', openedAt: 3 },
    { folder: '/data/private', name: 'private', openedAt: 2 },
    { folder: '/data/new', name: 'new', openedAt: null },
  ])
  expect(restarted.current().folder).toBe('/data/work')
  expect((await stat(join(home, 'vaults.json'))).mode & 0o777).toBe(0o600)
})

test('a name that was given stays, one that is the folder’s goes with the folder', async () => {
  const home = await temporaryFolder()
  const told = vi.fn<(current: KnownVault) => void>()
  const vaults = loadKnownVaults(home, told)
  successOf(vaults.noteOpened('/data/work', 1))
  vaults.choose('/data/work')
  successOf(vaults.relocate('/data/work', '/disk/office'))
  expect(vaults.current()).toEqual({ folder: '/disk/office', name: 'office', openedAt: 1 })
  successOf(vaults.rename('/disk/office', 'Nordlys clients'))
  successOf(vaults.relocate('/disk/office', '/disk/other'))
  expect(vaults.current().name).toBe('Nordlys clients')
  expect(loadKnownVaults(home, ignore).list()).toEqual([vaults.current()])
  expect(told.mock.calls.map(([{ name }]) => name)).toEqual([
    'work',
    'office',
    'Nordlys clients',
    'Nordlys clients',
  ])
})

test('forgetting the current one leads to the next, and in the end to the place of the first', async () => {
  const home = await temporaryFolder()
  const vaults = loadKnownVaults(home, ignore)
  successOf(vaults.noteOpened('/data/work', 1))
  successOf(vaults.noteOpened('/data/private', 2))
  vaults.choose('/data/private')
  successOf(vaults.forget('/data/private'))
  expect(vaults.current().folder).toBe('/data/work')
  successOf(vaults.forget('/data/work'))
  expect(vaults.current().folder).toBe(join(home, 'vault'))
  expect(vaults.forget('/data/work')).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

const good = { folder: '/data/work', name: 'work', openedAt: 1 }
test.each([
  ['no JSON', '{"version":1,'],
  ['nothing', ''],
  ['another version', JSON.stringify({ version: 2, vaults: [] })],
  ['no list', JSON.stringify({ version: 1, vaults: {} })],
  ['a folder that is relative', JSON.stringify({ version: 1, vaults: [{ ...good, folder: 'work' }] })],
  ['an empty name', JSON.stringify({ version: 1, vaults: [good, { ...good, name: '' }] })],
  ['a moment that is none', JSON.stringify({ version: 1, vaults: [{ ...good, openedAt: -1 }] })],
  ['an entry that is null', JSON.stringify({ version: 1, vaults: [null] })],
])('a list with %s is kept, told of, and not overwritten', async (_name, text) => {
  const home = await temporaryFolder()
  await writeFile(join(home, 'vaults.json'), text)
  const vaults = loadKnownVaults(home, ignore)
  expect(vaults.list()).toEqual([])
  expect(vaults.current().folder).toBe(join(home, 'vault'))
  successOf(vaults.noteOpened('/data/work', 1))
  const kept = (await readdir(home)).filter((name) => name !== 'vaults.json')
  expect(kept).toEqual([expect.stringMatching(/^vaults\.json\.damaged /)])
  expect(await readFile(join(home, kept[0] ?? ''), 'utf8')).toBe(text)
  expect(vaults.notice()).toContain(join(home, kept[0] ?? ''))
})
