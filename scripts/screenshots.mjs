/** `npm run screenshots`: takes the README's pictures anew, from the real window. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { preparePackages } from './lib/prepare.mjs'
import { main } from './lib/run.mjs'
import { parts } from './lib/test-parts.mjs'

const pictures = ['credentials-test-light', 'tester-test-light', 'tester-live-dark', 'history-light']

await main(async () => {
  await preparePackages()
  const { failed } = await parts.e2e(['looks', '--grep', 'every screen'])
  if (failed > 0) return 1
  for (const picture of pictures) {
    await copyFile(join('test-results/screenshots', `${picture}.png`), join('docs/images', `${picture}.png`))
  }
  return 0
})
