/** Makes a damaged vault: its folder and its password are named. */
import { buildDamagedVault } from './damaged-vault'

const [folder, password] = process.argv.slice(2)
if (folder === undefined || password === undefined) throw new Error('Name a folder and a password.')
await buildDamagedVault(folder, password)
