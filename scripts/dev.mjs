/** `npm run dev`: runs the app from its sources and reloads it as they change. Arguments go to electron-vite. */
import { join } from 'node:path'
import { canRead } from './lib/account.mjs'
import { forgetBuild } from './lib/build.mjs'
import { Failure } from './lib/failure.mjs'
import { checkout, projectNode, tools } from './lib/paths.mjs'
import { prepareElectron } from './lib/prepare.mjs'
import { main, run } from './lib/run.mjs'

await main(async (args) => {
  const { account, command, environment } = await prepareElectron()
  if (!(await canRead(account, join(checkout, 'package.json')))) {
    throw new Failure(
      `Run by root, Electron runs as the account ${account.name}, which cannot read ${checkout}.\n` +
        'Move the checkout out of the closed folder, or run this as an ordinary user.',
    )
  }
  await forgetBuild()
  return run(projectNode, [tools.electronVite, 'dev', '--watch', ...args], {
    env: { ...process.env, ...environment, ELECTRON_EXEC_PATH: command, ELECTRON_ENTRY: checkout },
  })
})
