import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { VaultSession, type VaultWarning } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { databaseDraft } from '../../helpers/drafts'
import { flipBit, hashesOf } from '../../helpers/files'
import { forgeHeader, forgeHeaderJson } from '../../helpers/forge-header'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'

/** A locked vault with one database, whose warnings are heard. */
async function build() {
  const folder = join(await temporaryFolder(), 'vault')
  const warnings: VaultWarning['kind'][] = []
  const session = new VaultSession({
    keyDerivation: keyDerivationFloor,
    onWarning: ({ kind }) => warnings.push(kind),
  })
  onTestFinished(() => session.lock())
  const { recoveryCode } = successOf(await session.create(folder, password))
  createDatabase(unlocked(session).db, databaseDraft({ name: 'Kept' }))
  session.lock()
  const header = join(folder, 'vault.hdr')
  return { folder, header, copy: `${header}.bak`, session, warnings, recoveryCode }
}

const harms = {
  gone: (path: string) => rm(path),
  empty: (path: string) => truncate(path, 0),
  'cut short': (path: string) => truncate(path, 300),
  'with a flipped bit': (path: string) => flipBit(path, 200),
  'too large': (path: string) => truncate(path, 9_000),
}

test.each(Object.entries(harms))(
  'a header that is %s: its copy opens the vault, takes its place, and that is said once',
  async (name, harm) => {
    const { folder, header, copy, session, warnings } = await build()
    await harm(header)
    const harmed = name === 'gone' ? [] : [await readFile(header)]
    successOf(await session.unlock(folder, password))
    expect(warnings).toEqual(['header-copied'])
    expect(listDatabases(unlocked(session).db).map(({ name }) => name)).toEqual(['Kept'])
    session.lock()

    expect(await readFile(header)).toEqual(await readFile(copy))
    const aside = (await readdir(folder)).filter((name) => name.startsWith('vault.hdr.damaged-'))
    expect(await Promise.all(aside.map((name) => readFile(join(folder, name))))).toEqual(harmed)
    successOf(await session.unlock(folder, password))
    expect(warnings).toEqual(['header-copied'])
  },
)

test('a header that a stranger changed, with a checksum that fits, is passed over for its copy', async () => {
  const { folder, header, copy, session, warnings } = await build()
  const forged = forgeHeaderJson(await readFile(header), (json) => ({
    ...json,
    createdAt: '2020-01-01T00:00:00.000Z',
  }))
  await writeFile(header, forged)
  const before = await hashesOf(folder)
  expect(await session.unlock(folder, 'not the password')).toMatchObject({ ok: false })
  expect(await hashesOf(folder)).toEqual(before)

  successOf(await session.unlock(folder, password))
  expect(warnings).toEqual(['header-copied'])
  expect(listDatabases(unlocked(session).db).map(({ name }) => name)).toEqual(['Kept'])
  session.lock()
  expect(await readFile(header)).toEqual(await readFile(copy))
  const aside = (await readdir(folder)).find((name) => name.startsWith('vault.hdr.damaged-')) ?? ''
  expect(await readFile(join(folder, aside))).toEqual(forged)
})

test('the recovery code opens by the copy too, and its new password holds', async () => {
  const { folder, header, session, recoveryCode } = await build()
  await rm(header)
  successOf(await session.unlockWithRecoveryCode(folder, recoveryCode, 'another long password'))
  session.lock()
  successOf(await session.unlock(folder, 'another long password'))
})

test('until the vault is open nothing is moved or written', async () => {
  const { folder, header, session } = await build()
  await flipBit(header, 200)
  const before = await hashesOf(folder)
  expect(await session.unlock(folder, 'not the password')).toMatchObject({
    error: { code: 'wrong-password' },
  })
  expect(await hashesOf(folder)).toEqual(before)
})

test('a copy is no way around: damaged as well, or changed by a stranger, it opens nothing', async () => {
  const { folder, header, copy, session } = await build()
  const intact = await readFile(copy)
  await flipBit(header, 200)
  for (const changed of [
    intact.subarray(0, 300),
    forgeHeaderJson(intact, (json) => ({ ...json, createdAt: '2020-01-01T00:00:00.000Z' })),
  ]) {
    await writeFile(copy, changed)
    const before = await hashesOf(folder)
    expect(await session.unlock(folder, password)).toMatchObject({ error: { code: 'header-damaged' } })
    expect(await hashesOf(folder)).toEqual(before)
  }
})

test('a header of a later version is not passed over for an older copy', async () => {
  const { folder, header, session } = await build()
  const bytes = await readFile(header)
  await writeFile(
    header,
    forgeHeader(bytes, (content) => content.replace('latchkey-vault 2', 'latchkey-vault 3')),
  )
  expect(await session.unlock(folder, password)).toMatchObject({ error: { code: 'vault-newer' } })
})
