/** `npm start`: runs the app, after making ready whatever is not. Arguments go to the app. */
import { prepareApp, prepareElectron } from './lib/prepare.mjs'
import { main } from './lib/run.mjs'
import { runApp } from './lib/run-app.mjs'

await main(async (args) => {
  const electron = await prepareElectron()
  const folder = await prepareApp(electron.account)
  return runApp(electron, folder, args)
})
