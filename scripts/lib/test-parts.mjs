import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { checkout, projectNode, tools } from './paths.mjs'
import { prepareTestRun } from './prepare.mjs'
import { run } from './run.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { countPlaywrightResults, countVitestResults } from './test-results.mjs'

/** Some tools colour what they print even into a file. */
const isPlain = !process.stdout.isTTY

/** The parts of the tests by name: each runs, shows what it does, and returns how many passed and failed. */
export const parts = { lint, types, unit, faults, e2e }

/** Splits a command line into names of parts (all of them when none is named) and arguments for a runner. */
export function splitArguments(args) {
  const firstOther = args.findIndex((argument) => !Object.hasOwn(parts, argument))
  const names = firstOther === -1 ? args : args.slice(0, firstOther)
  const runnerArguments = args.slice(names.length)
  if (runnerArguments.length > 0 && names.length !== 1) {
    throw new Failure(
      `Name one part (${Object.keys(parts).join(', ')}) to pass on: ${runnerArguments.join(' ')}`,
    )
  }
  return { names: names.length > 0 ? names : Object.keys(parts), runnerArguments }
}

async function lint(args) {
  const colours = isPlain ? ['--colors=off'] : []
  const options = ['ci', '--error-on-warnings', ...colours]
  return asOneTest(await run(projectNode, [tools.biome, ...options, ...args, '.']))
}

async function types(args) {
  return asOneTest(await run(projectNode, [tools.typescript, '--build', ...args]))
}

/** What a change is checked by: the tests that break vaults on purpose take as long again, and have a part of their own. */
async function unit(args) {
  return vitest('unit', ['--exclude=**/*.faults.test.ts', ...args])
}

async function faults(args) {
  return vitest('faults', ['.faults.test.ts', ...args])
}

async function vitest(name, args) {
  // What a real keychain takes: libsecret, which Electron wants too, and a service.
  await ensureSystemPackages('electron', 'keychain')
  const report = await prepareReport(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const colours = isPlain ? ['--no-color'] : []
  const code = await run(projectNode, [tools.vitest, 'run', ...reporters, ...colours, ...args])
  return countVitestResults(report, code)
}

async function e2e(args) {
  const { environment } = await prepareTestRun({ keychain: true })
  const report = await prepareReport('e2e')
  const options = ['--config=test/e2e/playwright.config.ts', '--reporter=list,json']
  const code = await run(projectNode, [tools.playwright, 'test', ...options, ...args], {
    env: { ...process.env, ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return countPlaywrightResults(report, code)
}

function asOneTest(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Where a runner writes its report: a report of an earlier run is removed, lest it be counted. */
async function prepareReport(name) {
  const file = join(checkout, 'test-results', `${name}.json`)
  await mkdir(join(checkout, 'test-results'), { recursive: true })
  await rm(file, { force: true })
  return file
}
