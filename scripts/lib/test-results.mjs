import { readFile } from 'node:fs/promises'

/** Counts the tests in the report of a vitest run; a file that did not load counts as one that failed. */
export async function countVitestResults(reportFile, exitCode) {
  const report = await readReport(reportFile)
  const files = report?.testResults ?? []
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = (report?.numFailedTests ?? 0) + unloaded.length
  return withCrash({ passed: report?.numPassedTests ?? 0, failed }, exitCode)
}

/** Counts the tests in the report of a Playwright run; an error outside of tests counts as one that failed. */
export async function countPlaywrightResults(reportFile, exitCode) {
  const report = await readReport(reportFile)
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {}
  const errors = report?.errors?.length ?? 0
  return withCrash({ passed: expected + flaky, failed: unexpected + errors }, exitCode)
}

/** A runner that says it failed, but reports no failure, has itself failed. */
function withCrash({ passed, failed }, exitCode) {
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

async function readReport(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}
