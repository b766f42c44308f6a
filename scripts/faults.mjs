/** `npm run test:faults`: the tests that break the vault on purpose, each as often as it takes to believe it. */
import { preparePackages } from './lib/prepare.mjs'
import { main } from './lib/run.mjs'
import { parts } from './lib/test-parts.mjs'

await main(async () => {
  await preparePackages()
  process.env.LATCHKEY_FAULTS = 'long'
  const { passed, failed } = await parts.faults([])
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
