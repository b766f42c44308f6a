/** `npm run screenshots`: takes the pictures of the README and the help anew, from the real window. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { preparePackages } from './lib/prepare.mjs'
import { main } from './lib/run.mjs'
import { parts } from './lib/test-parts.mjs'

const stories = ['looks', 'health', 'shell', 'search']
const pictures = [
  'credentials-test-light',
  'tester-test-light',
  'tester-live-dark',
  'history-light',
  'home-light',
  'health-findings-light',
  'search-beside-dark',
]

await main(async () => {
  await preparePackages()
  const { failed } = await parts.e2e(stories)
  if (failed > 0) return 1
  for (const picture of pictures) {
    await copyFile(join('test-results/screenshots', `${picture}.png`), join('docs/images', `${picture}.png`))
  }
  return 0
})
