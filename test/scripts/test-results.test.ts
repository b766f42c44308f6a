import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { library } from './script'

interface Counts {
  passed: number
  failed: number
}
type Count = (reportFile: string, exitCode: number) => Promise<Counts>

const {
  countVitestResults,
  countPlaywrightResults,
}: Record<'countVitestResults' | 'countPlaywrightResults', Count> = await import(library('test-results'))

let folder: string
let reportFile: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-results-test-'))
  reportFile = join(folder, 'report.json')
})
afterEach(() => rm(folder, { recursive: true }))

it('counts the tests of vitest, and a file that did not load', async () => {
  const unloaded = { status: 'failed', assertionResults: [] }
  const report = { numPassedTests: 5, numFailedTests: 1, testResults: [unloaded, { status: 'passed' }] }
  await writeFile(reportFile, JSON.stringify(report))
  expect(await countVitestResults(reportFile, 1)).toEqual({ passed: 5, failed: 2 })
})

it('counts the tests of Playwright, and an error outside of tests', async () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 0 }, errors: [{ message: 'no server' }] }
  await writeFile(reportFile, JSON.stringify(report))
  expect(await countPlaywrightResults(reportFile, 1)).toEqual({ passed: 4, failed: 2 })
})

it.each([
  ['countVitestResults', countVitestResults],
  ['countPlaywrightResults', countPlaywrightResults],
])('%s counts a runner that crashed as a failure', async (_name, count) => {
  expect(await count(reportFile, 134)).toEqual({ passed: 0, failed: 1 })
})
