/** `npm run demo`: runs the providers' servers and the app on a vault that is ready to send to them. */
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { giveTo, makeTemporaryHome } from './lib/account.mjs'
import { Failure } from './lib/failure.mjs'
import { prepareApp, prepareElectron } from './lib/prepare.mjs'
import { captureOrFail, main, start } from './lib/run.mjs'
import { runApp } from './lib/run-app.mjs'
import { typescriptCommand } from './lib/typescript.mjs'

await main(async (args) => {
  const electron = await prepareElectron()
  const folder = await prepareApp(electron.account)
  const sandbox = await startSandbox()
  const userData = join(await makeTemporaryHome(electron.account), 'demo')
  const { stdout } = await captureOrFail(...typescriptCommand('test/helpers/build-demo-vault.ts', userData), {
    env: { ...process.env, LATCHKEY_SANDBOX: sandbox },
  })
  console.log(stdout.trimEnd())
  await giveTo(electron.account, userData)
  return runApp(electron, folder, [`--user-data-dir=${userData}`, ...args])
})

/** Starts the servers and returns the line of JSON with which they say that they are ready, and where. */
async function startSandbox() {
  const { child, exited } = start(...typescriptCommand('test/sandbox/main.ts'), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = exited.then((code) => {
    throw new Failure(`The sandbox ended with code ${code} before it was ready.`)
  })
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
  return line
}
