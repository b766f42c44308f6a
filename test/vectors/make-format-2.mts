import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertContent } from '../../src/main/store/convert-content'
import { createCredential, updateCredential } from '../../src/main/store/credentials'
import { createDatabase } from '../../src/main/store/databases'
import { createEnvironment } from '../../src/main/store/environments'
import { insertExchange } from '../../src/main/store/exchanges'
import { keyAccount } from '../../src/main/vault/keychain'
import { type UnlockedVault, VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import type { Result } from '../../src/shared/errors'
import { noDetails } from '../../src/shared/model/credential'
import { credentialDraft, databaseDraft, environmentDraft, exchange } from '../helpers/drafts'
import { forgeHeader, forgeHeaderJson, forgeSlot } from '../helpers/forge-header'
import { memoryKeychain } from '../helpers/memory-keychain'
import type { Vectors } from './vectors'

/**
 * Made the files of format-2, once, as its predecessor made those of format-1: later versions must read these very bytes, so
 * they are never made again. Kept to show how they came to be and as the beginning of the next one.
 *
 *   node --import ./test/helpers/typescript-hooks.mjs test/vectors/make-format-2.mts
 */
const password = 'påsswörd of the vectors'
const target = join(import.meta.dirname, 'format-2')
await mkdir(target)
const working = await mkdtemp(join(tmpdir(), 'latchkey-vectors-'))
try {
  const good = await makeVault('good', fill)
  const rotated = await rotate('good')
  const other = await makeVault('other', () => undefined)
  const newer = await makeVault('newer', ({ db }) => db.run('PRAGMA user_version = 1000'))
  const headers = {
    'good.hdr': good.header,
    'other.hdr': other.header,
    'newer-database.hdr': newer.header,
    'newer-header.hdr': forgeHeader(good.header, (content) => content.replace('vault 2', 'vault 1000')),
    'flipped-bit.hdr': Buffer.from(good.header.toString().replace('"chacha20"', '"chacha21"')),
    'flipped-mac.hdr': Buffer.from(good.header.toString().replace(/mac ./, 'mac -')),
    'cut.hdr': good.header.subarray(0, 300),
    'empty.hdr': Buffer.alloc(0),
    'line-endings.hdr': Buffer.from(good.header.toString().replaceAll('\n', '\r\n')),
    'too-large.hdr': Buffer.concat([good.header, Buffer.alloc(8_192, '\n')]),
    'memory-1-kib.hdr': forgeSlot(good.header, { memoryKiB: 1 }),
    'memory-4-tib.hdr': forgeSlot(good.header, { memoryKiB: 4 * 2 ** 30 }),
    'unknown-derivation.hdr': forgeSlot(good.header, { kdf: 'md5' }),
    'unknown-slot.hdr': forgeSlot(good.header, { type: 'none' }),
    'unknown-cipher.hdr': forgeHeaderJson(good.header, (json) => ({ ...json, cipher: 'none' })),
    'unknown-field.hdr': forgeHeaderJson(good.header, (json) => ({ ...json, note: '' })),
    'spaces.hdr': forgeHeader(good.header, (content) => content.replace('":"', '": "')),
    'other-date.hdr': forgeHeaderJson(good.header, (json) => ({
      ...json,
      createdAt: '2020-01-01T00:00:00.000Z',
    })),
    'no-password.hdr': forgeHeaderJson(good.header, ({ slots, ...json }) => ({
      ...json,
      slots: { ...Object(slots), password: null },
    })),
    'other-cost.hdr': forgeSlot(good.header, { iterations: 4 }),
    'pending.hdr': rotated.pendingHeader,
    'rotated.hdr': rotated.header,
  }
  for (const [name, bytes] of Object.entries(headers)) await writeFile(join(target, name), bytes)
  await writeFile(join(target, 'good.db'), good.database)
  await writeFile(join(target, 'newer-database.db'), newer.database)
  await writeFile(join(target, 'rotated.db'), rotated.database)

  const files = { header: 'good.hdr', database: 'good.db' }
  const damagedHeaders = Object.keys(headers).filter(
    (name) => !/^(good|other|other-cost|newer-database|newer-header|pending|rotated)\.hdr$/.test(name),
  )
  const vectors: Vectors = {
    password,
    content: good.content,
    cases: [
      { name: 'the good vault', ...files, outcome: 'opens' },
      {
        name: 'its password in decomposed form',
        ...files,
        password: password.normalize('NFD'),
        outcome: 'opens',
      },
      { name: 'another password', ...files, password: 'password of the vectors', outcome: 'wrong-password' },
      { name: 'another case', ...files, password: password.toUpperCase(), outcome: 'wrong-password' },
      { name: 'its recovery code', ...files, recoveryCode: good.recoveryCode, outcome: 'opens' },
      { name: 'that of another', ...files, recoveryCode: other.recoveryCode, outcome: 'wrong-recovery-code' },
      { name: 'its key in the keychain', ...files, keychainKey: good.keychainKey, outcome: 'opens' },
      {
        name: 'that of another',
        ...files,
        keychainKey: other.keychainKey,
        outcome: 'keychain-unavailable',
      },
      {
        name: 'a rotation that was cut off before the exchange',
        ...files,
        header: 'pending.hdr',
        outcome: 'opens',
      },
      {
        name: 'a rotation that was cut off after it',
        header: 'pending.hdr',
        database: 'rotated.db',
        outcome: 'opens',
      },
      {
        name: 'the same, by the recovery code',
        header: 'pending.hdr',
        database: 'rotated.db',
        recoveryCode: good.recoveryCode,
        outcome: 'opens',
      },
      {
        name: 'a rotation that came to its end',
        header: 'rotated.hdr',
        database: 'rotated.db',
        outcome: 'opens',
      },
      {
        name: 'the header of before a rotation',
        ...files,
        database: 'rotated.db',
        outcome: 'database-damaged',
      },
      { name: 'no header', ...files, header: null, outcome: 'vault-missing' },
      { name: 'no database', ...files, database: null, outcome: 'vault-missing' },
      ...damagedHeaders.map((header) => ({
        name: header,
        ...files,
        header,
        outcome: 'header-damaged' as const,
      })),
      { name: 'a cost that was raised', ...files, header: 'other-cost.hdr', outcome: 'wrong-password' },
      { name: 'a later header', ...files, header: 'newer-header.hdr', outcome: 'vault-newer' },
      {
        name: 'a later database',
        header: 'newer-database.hdr',
        database: 'newer-database.db',
        outcome: 'vault-newer',
      },
      { name: 'the header of another vault', ...files, header: 'other.hdr', outcome: 'database-damaged' },
      ...[0, 20, 1_000, 4_070, 4_090].map((flip) => ({
        name: `bit flipped at ${flip}`,
        ...files,
        damage: { flip },
        outcome: 'database-damaged' as const,
      })),
      ...[0, 1, 2_000, 4_096, 40_000].map((cut) => ({
        name: `cut at ${cut}`,
        ...files,
        damage: { cut },
        outcome: 'database-damaged' as const,
      })),
    ],
  }
  await writeFile(join(target, 'vectors.json'), `${JSON.stringify(vectors, undefined, 2)}\n`)
} finally {
  await rm(working, { recursive: true })
}

async function makeVault<Content>(name: string, work: (vault: UnlockedVault) => Content) {
  const folder = join(working, name)
  const keychain = memoryKeychain()
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, keychain })
  const { recoveryCode } = successOf(await session.create(folder, password))
  successOf(await session.protection.turnKeychainOn())
  const vault = session.current()
  if (vault.state !== 'unlocked') throw new Error('The vault is locked.')
  const content = work(vault)
  session.lock()
  return {
    content,
    recoveryCode,
    keychainKey: keychain.entries.get(keyAccount(vault.vaultId)) ?? '',
    header: await readFile(join(folder, 'vault.hdr')),
    database: await readFile(join(folder, 'vault.db')),
  }
}

/** What lies on the disk in the middle of a rotation of the vault key, and after it. */
async function rotate(name: string) {
  const folder = join(working, name)
  const session = new VaultSession({ keyDerivation: keyDerivationFloor })
  successOf(await session.unlock(folder, password))
  let pendingHeader = Buffer.alloc(0)
  successOf(
    await session.protection.rotate(password, convertContent, (step) => {
      if (step === 'begun') pendingHeader = readFileSync(join(folder, 'vault.hdr'))
    }),
  )
  session.lock()
  return {
    pendingHeader,
    header: await readFile(join(folder, 'vault.hdr')),
    database: await readFile(join(folder, 'vault.db')),
  }
}

/** One of everything, and a credential with a former version. */
function fill({ db, sealingKey, vaultId }: UnlockedVault): Vectors['content'] {
  const database = createDatabase(db, databaseDraft({ name: 'Nordlys AS' }))
  const environment = successOf(createEnvironment(db, environmentDraft({ databaseId: database.id })))
  const parts = { key: 'sk_test_vector_2', user: 'apikey' }
  const draft = credentialDraft({
    databaseIds: [database.id],
    parts: [
      { name: 'key', secret: true, value: 'sk_test_vector_1', hint: 'sk_test_…_1' },
      { name: 'user', secret: false, value: parts.user },
    ],
  })
  const { id, title, description, mode } = successOf(createCredential(db, sealingKey, draft))
  const credential = successOf(
    updateCredential(db, sealingKey, {
      ...noDetails,
      ...{ id, title, description, mode, databaseIds: [database.id] },
      parts: [{ name: 'key', secret: true, value: parts.key, hint: 'sk_test_…_2' }],
    }),
  )
  const sent = exchange({ databaseId: database.id, environmentId: environment.id, credentialId: id })
  insertExchange(db, sent)
  return {
    vaultId,
    database: database.name,
    environment: environment.name,
    credential: credential.title,
    credentialId: id,
    version: credential.version,
    parts,
    exchange: sent.url,
  }
}

function successOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
