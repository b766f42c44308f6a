/** `npm run test:faults`: the tests that break the vault on purpose, each as often as it takes to believe it. */
import { preparePackages } from './lib/prepare.mjs'
import { main } from './lib/run.mjs'
import { parts } from './lib/test-parts.mjs'

await main(async () => {
  await preparePackages()
  process.env.LATCHKEY_FAULTS = 'long'
  const unseen = await parts.faults([])
  const inTheWindow = await parts.e2e(['kill.spec'])
  const failed = unseen.failed + inTheWindow.failed
  console.log(`${unseen.passed + inTheWindow.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
