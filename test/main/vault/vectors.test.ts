import { copyFile, mkdir, readdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { findCredential } from '../../../src/main/store/credentials'
import { listDatabases } from '../../../src/main/store/databases'
import { listExchanges } from '../../../src/main/store/exchanges'
import { openPart } from '../../../src/main/store/parts'
import { keyAccount } from '../../../src/main/vault/keychain'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { flipBit, hashesOf } from '../../helpers/files'
import { memoryKeychain } from '../../helpers/memory-keychain'
import { readVault } from '../../helpers/read-vault'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { successOf, unlocked } from '../../helpers/temporary-vault'
import { type Vectors, vectorsSchema } from '../../vectors/vectors'

const root = join(import.meta.dirname, '../../vectors')
type Tried = Pick<Vectors['cases'][number], 'password' | 'recoveryCode' | 'keychainKey'>
const formats = (await readdir(root)).filter((name) => name.startsWith('format-'))

describe.each(formats)('frozen vaults of %s', async (format) => {
  const frozen = join(root, format)
  const { password, content, cases } = vectorsSchema.parse(
    JSON.parse(await readFile(join(frozen, 'vectors.json'), 'utf8')),
  )

  test.each(cases)('$name: $outcome', async ({ header, database, damage, outcome, ...given }) => {
    const folder = join(await temporaryFolder(), 'vault')
    await mkdir(folder)
    if (header !== null) await copyFile(join(frozen, header), join(folder, 'vault.hdr'))
    if (database !== null) await copyFile(join(frozen, database), join(folder, 'vault.db'))
    if (damage !== undefined && 'flip' in damage) await flipBit(join(folder, 'vault.db'), damage.flip)
    if (damage !== undefined && 'cut' in damage) await truncate(join(folder, 'vault.db'), damage.cut)
    const before = await hashesOf(folder)

    const keychain = memoryKeychain()
    if (given.keychainKey !== undefined) keychain.entries.set(keyAccount(content.vaultId), given.keychainKey)
    const session = new VaultSession({ keyDerivation: keyDerivationFloor, keychain })
    onTestFinished(() => session.lock())
    const result = await unlock(session, folder, given)
    expect(result.ok ? 'opens' : result.error.code).toBe(outcome)
    if (result.ok) expect(contentOf(session)).toEqual(content)
    else expect(await hashesOf(folder)).toEqual(before)
  })

  function unlock(session: VaultSession, folder: string, { recoveryCode, keychainKey, ...given }: Tried) {
    if (recoveryCode !== undefined)
      return session.unlockWithRecoveryCode(folder, recoveryCode, 'another long password')
    return keychainKey === undefined
      ? session.unlock(folder, given.password ?? password)
      : session.unlockWithKeychain(folder)
  }

  function contentOf(session: VaultSession): typeof content {
    const { db, sealingKey, vaultId } = unlocked(session)
    const [database] = listDatabases(db)
    const { credentialId } = content
    const credential = findCredential(db, { id: credentialId })
    const [exchange] = listExchanges(db, {
      databaseId: database?.id ?? '',
      mode: 'test',
      before: null,
      limit: 10,
    })
    const parts = credential?.parts.map(({ name }) => [
      name,
      successOf(openPart(db, sealingKey, { credentialId, part: name })).toString('utf8'),
    ])
    return {
      vaultId,
      credentialId,
      database: database?.name ?? '',
      environment: database?.environments[0]?.name ?? '',
      credential: credential?.title ?? '',
      version: credential?.version ?? 0,
      parts: Object.fromEntries(parts ?? []),
      exchange: exchange?.url ?? '',
    }
  }
})

test.each(formats)('a reader that was written from the description alone reads %s', async (format) => {
  const frozen = join(root, format)
  const { password, content } = vectorsSchema.parse(
    JSON.parse(await readFile(join(frozen, 'vectors.json'), 'utf8')),
  )
  const header = await readFile(join(frozen, 'good.hdr'))
  const vault = readVault(header, await readFile(join(frozen, 'good.db')), password)
  expect(vault.vaultId).toBe(content.vaultId)

  const database = new Database(vault.database)
  onTestFinished(() => void database.close())
  expect(database.prepare('SELECT name FROM databases').all()).toEqual([{ name: content.database }])
  const rows = database.prepare(
    'SELECT credential_id, name, version, sealed FROM credential_parts WHERE sealed NOTNULL',
  )
  const sealed = z.array(
    z.object({ credential_id: z.string(), name: z.string(), version: z.int(), sealed: z.instanceof(Buffer) }),
  )
  const secrets = sealed
    .parse(rows.all())
    .map((row) => vault.openSealed(row.credential_id, row.name, row.version, row.sealed))
  expect(secrets).toEqual(['sk_test_vector_1', 'sk_test_vector_2'])
})
