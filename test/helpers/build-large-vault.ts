/** Makes a vault with many credentials: the user-data folder, the password and their number are named. */
import { buildLargeVault } from './large-vault'

const [userData, password, credentials] = process.argv.slice(2)
if (userData === undefined || password === undefined)
  throw new Error('Name the user-data folder and a password.')
await buildLargeVault(userData, password, Number(credentials))
