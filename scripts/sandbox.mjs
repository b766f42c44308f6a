/** `npm run sandbox`: runs the providers' servers on loopback, for a person or for the app. */
import { preparePackages } from './lib/prepare.mjs'
import { main, run } from './lib/run.mjs'
import { typescriptCommand } from './lib/typescript.mjs'

await main(async (args) => {
  await preparePackages()
  return run(...typescriptCommand('test/sandbox/main.ts', ...args))
})
