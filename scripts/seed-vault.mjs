/**
 * `npm run seed-vault -- --credentials 100000`: makes a vault with much in it, to see how Latchkey fares. Also `--databases`,
 * `--exchanges`, and `--folder` for where its user data goes, a new folder otherwise.
 */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { preparePackages } from './lib/prepare.mjs'
import { step } from './lib/progress.mjs'
import { captureOrFail, main } from './lib/run.mjs'
import { typescriptCommand } from './lib/typescript.mjs'

const password = 'many keys in one place'

await main(async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      databases: { type: 'string', default: '100' },
      credentials: { type: 'string', default: '10000' },
      exchanges: { type: 'string', default: '0' },
      folder: { type: 'string' },
    },
  })
  const { folder, ...size } = values
  const userData = folder === undefined ? await mkdtemp(join(tmpdir(), 'latchkey-seed-')) : resolve(folder)
  const counts = Object.entries(size).flatMap(([name, value]) => [`--${name}`, value])
  await preparePackages()
  await step('Making the vault', () =>
    captureOrFail(...typescriptCommand('test/helpers/build-crowded-vault.ts', userData, password, ...counts)),
  )
  console.log(`The vault is in ${join(userData, 'vault')}. Its master password is: ${password}`)
  return 0
})
