/**
 * `npm test`: `node scripts/test.mjs [lint] [types] [unit] [faults] [e2e]`, all without a name. What follows a single
 * name goes to its runner. Ends with one line, `N passed, N failed`.
 */
import { Failure } from './lib/failure.mjs'
import { preparePackages } from './lib/prepare.mjs'
import { main } from './lib/run.mjs'
import { parts, splitArguments } from './lib/test-parts.mjs'

await main(async (args) => {
  const { names, runnerArguments } = splitArguments(args)
  await preparePackages()
  const results = []
  for (const name of names) {
    console.log(`\n── ${name} ${'─'.repeat(100 - name.length)}`)
    results.push({ name, ...(await runPart(name, runnerArguments)) })
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const broken = results.filter(({ failed }) => failed > 0).map(({ name, failed }) => `${name} (${failed})`)
  console.log(broken.length > 0 ? `\nFailed: ${broken.join(', ')}\n` : '')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return broken.length === 0 ? 0 : 1
})

/** One part's failure, even to get started, does not keep the others from running. */
async function runPart(name, runnerArguments) {
  try {
    return await parts[name](runnerArguments)
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}
