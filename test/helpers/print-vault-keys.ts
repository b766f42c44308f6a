/** Prints the keys of a vault in hex as JSON, for a scan that looks for them: its folder and password are named. */

import { vaultFiles } from '../../src/main/vault/files'
import { deriveKey } from '../../src/main/vault/keys'
import { openHeader } from '../../src/main/vault/open-vault'
import { successOf } from './temporary-vault'

const [folder, password] = process.argv.slice(2)
if (folder === undefined || password === undefined) throw new Error('Name the folder and the password.')
const { header, rootKey } = successOf(await openHeader(vaultFiles(folder), { type: 'password', password }))
const derived = (['database', 'sealing', 'fingerprints', 'header', 'audit'] as const).map((use) => [
  use,
  deriveKey(rootKey, header.vaultId, use).toString('hex'),
])
process.stdout.write(JSON.stringify({ root: rootKey.toString('hex'), ...Object.fromEntries(derived) }))
