/** Makes the vault of `npm run demo` in the user-data folder that is named, for the sandbox that is running. */
import { descriptionSchema } from '../sandbox/description'
import { buildDemoVault, demoPassword } from './demo/demo-vault'

const [userData] = process.argv.slice(2)
if (userData === undefined) throw new Error('Name the user-data folder.')
await buildDemoVault(userData, descriptionSchema.parse(JSON.parse(process.env.LATCHKEY_SANDBOX ?? '')))
process.stdout.write(`The demo vault is ready. Its master password is: ${demoPassword}\n`)
