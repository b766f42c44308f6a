/** `npm start`: runs the app, after making ready whatever is not. Arguments go to the app. */
import { prepareApp, prepareElectron } from './lib/prepare.mjs'
import { main, run } from './lib/run.mjs'

await main(async (args) => {
  const { account, command, environment } = await prepareElectron()
  const folder = await prepareApp(account)
  return run(command, [folder, ...args], { env: { ...process.env, ...environment } })
})
