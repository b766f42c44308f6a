/** `npm run bench`: measures the app against its limits. `-- --only NAME` measures one part. */
import { prepareTestRun } from './lib/prepare.mjs'
import { main, run } from './lib/run.mjs'
import { typescriptCommand } from './lib/typescript.mjs'

await main(async (args) => {
  const { environment } = await prepareTestRun()
  return run(...typescriptCommand('test/bench/main.ts', ...args), { env: { ...process.env, ...environment } })
})
