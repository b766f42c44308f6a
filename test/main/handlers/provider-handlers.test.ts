import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { createProviderHandlers } from '../../../src/main/handlers/provider-handlers'
import { listAuditEntries } from '../../../src/main/store/audit'
import { listProviders } from '../../../src/main/store/providers'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { noDetails } from '../../../src/shared/model/credential'
import { getProvider } from '../../../src/shared/providers'
import { generic } from '../../../src/shared/providers/generic'
import { momentPayments } from '../../../src/shared/providers/moment-payments'
import type { Provider } from '../../../src/shared/providers/provider'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { openVault, successOf } from '../../helpers/temporary-vault'

const own: Provider = { ...generic, id: 'partner', name: 'Partner', kinds: [generic.kinds[0]] }

/** Handlers whose dialogs are answered with a path, or cancelled with null. */
function handlersAnswering(path: string | null) {
  return createProviderHandlers({ chooseFile: async () => path, choosePlace: async () => path })
}

const { saveProvider, removeProvider, listOwnProviders } = handlersAnswering(null)

function addCredential(vault: UnlockedVault, providerId: string, kindId: string) {
  const draft = { providerId, name: 'Shop', note: '', liveReadOnly: false }
  const database = successOf(databaseHandlers.createDatabase(draft, vault))
  const part = providerId === 'moment-payments' ? 'key' : 'token'
  const value = providerId === 'moment-payments' ? 'sk_test_0123456789abcdefghij' : 'a-token'
  const credential = successOf(
    credentialHandlers.createCredential(
      {
        ...noDetails,
        ...{ providerId, kindId, title: 'Key', description: '', mode: 'test', databaseIds: [database.id] },
        parts: [{ name: part, value }],
      },
      vault,
    ),
  )
  return { database, credential }
}

test('a provider that a person wrote is used like a built-in one', async () => {
  const vault = await openVault()
  expect(
    databaseHandlers.createDatabase(
      { providerId: 'partner', name: 'x', note: '', liveReadOnly: false },
      vault,
    ),
  ).toMatchObject({
    error: { code: 'invalid-input', field: 'providerId' },
  })
  successOf(saveProvider(own, vault))
  expect(successOf(listOwnProviders(undefined, vault))).toEqual([own])
  expect(addCredential(vault, 'partner', 'bearer').credential.parts).toHaveLength(1)
  const [entry] = await listAuditEntries(vault.db, { search: 'partner', actions: [], before: null, limit: 9 })
  expect(entry).toMatchObject({ action: 'changed', subject: 'Provider Partner' })
})

test('one with the id of a built-in takes its place until it is removed', async () => {
  const vault = await openVault()
  successOf(saveProvider({ ...momentPayments, name: 'Payments of ours' }, vault))
  expect(getProvider(listProviders(vault.db), 'moment-payments').name).toBe('Payments of ours')
  addCredential(vault, 'moment-payments', 'secret-key')
  successOf(removeProvider({ id: 'moment-payments' }, vault))
  expect(getProvider(listProviders(vault.db), 'moment-payments')).toBe(momentPayments)
  expect(removeProvider({ id: 'moment-payments' }, vault)).toMatchObject({ error: { code: 'not-found' } })
})

test('what something belongs to is not removed, also when that is in the trash', async () => {
  const vault = await openVault()
  successOf(saveProvider(own, vault))
  const { database } = addCredential(vault, 'partner', 'bearer')
  const gone = { ...own, kinds: [{ ...generic.kinds[0], id: 'other' }] } satisfies Provider
  expect(saveProvider(gone, vault)).toMatchObject({ error: { code: 'invalid-input', field: 'kinds' } })
  expect(removeProvider({ id: 'partner' }, vault)).toMatchObject({ error: { code: 'in-use' } })
  successOf(databaseHandlers.deleteDatabase(database, vault))
  expect(removeProvider({ id: 'partner' }, vault)).toMatchObject({ error: { code: 'in-use' } })
  expect(successOf(listOwnProviders(undefined, vault))).toEqual([own])
})

test('a changed built-in stays while credentials have a kind that only it has', async () => {
  const vault = await openVault()
  const [secretKey, publicKey] = momentPayments.kinds
  const changed = { ...secretKey, id: 'changed-key' }
  successOf(saveProvider({ ...momentPayments, kinds: [changed, ...(publicKey ? [publicKey] : [])] }, vault))
  addCredential(vault, 'moment-payments', 'changed-key')
  expect(removeProvider({ id: 'moment-payments' }, vault)).toMatchObject({ error: { code: 'in-use' } })
})

test('what leaves as a file comes back as it was', async () => {
  const vault = await openVault()
  const path = join(await temporaryFolder(), 'partner.json')
  const { exportProvider, readProviderFile } = handlersAnswering(path)
  successOf(saveProvider(own, vault))
  expect(successOf(await exportProvider({ id: 'partner' }, vault))).toEqual({ path })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const { text } = successOf(await readProviderFile())
  expect(JSON.parse(text ?? '')).toEqual(own)
})

test('a file that can be no provider is refused before anything reads it, and cancelling does nothing', async () => {
  const folder = await temporaryFolder()
  const large = join(folder, 'large.json')
  await writeFile(large, Buffer.alloc(1_000_001, 0x20))
  expect(await handlersAnswering(large).readProviderFile()).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining('megabyte') },
  })
  const binary = join(folder, 'binary.json')
  await writeFile(binary, Buffer.from([0x7b, 0xff, 0xfe]))
  expect(await handlersAnswering(binary).readProviderFile()).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining('no text file') },
  })
  expect(successOf(await handlersAnswering(null).readProviderFile())).toEqual({ text: null })
  expect(await readFile(binary)).toHaveLength(3)
})
