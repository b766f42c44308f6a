import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '../helpers/temporary-folder'

// A pattern that Biome cannot run is as silent as one that finds nothing: only what has to be found shows that it works.
const casesSchema = z.record(
  z.string(),
  z.object({ refused: z.array(z.string()), allowed: z.array(z.string()) }),
)
const cases = casesSchema.parse(JSON.parse(readFileSync('test/vectors/lint-rules.json', 'utf8')))

const reportSchema = z.object({
  diagnostics: z.array(z.object({ severity: z.string(), location: z.object({ path: z.string() }) })),
})

/** Whether the rule reports something in each of these pieces of code, by Biome itself. */
async function lint(rule: string, pieces: readonly string[]): Promise<boolean[]> {
  const folder = await temporaryFolder()
  const plugins = [resolve('lint', `${rule}.grit`)]
  const configuration = { root: true, plugins, linter: { rules: { preset: 'none' } } }
  await writeFile(join(folder, 'biome.json'), JSON.stringify(configuration))
  const files = pieces.map((_, index) => join(folder, `${index}.tsx`))
  await Promise.all(pieces.map((piece, index) => writeFile(files[index] ?? '', `${piece}\n`)))
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', `--config-path=${folder}`, folder]
  // It ends with a failure because it has found something.
  const { stdout } = await promisify(execFile)(process.execPath, [biome, ...options]).catch(
    (ended: { stdout: string }) => ended,
  )
  const { diagnostics } = reportSchema.parse(JSON.parse(stdout))
  // That a pattern cannot be run is no error to Biome.
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const found = new Set(errors.map(({ location }) => location.path))
  return files.map((file) => found.has(file))
}

test('every rule has its cases', () => {
  expect(readdirSync('lint').sort()).toEqual(
    Object.keys(cases)
      .map((rule) => `${rule}.grit`)
      .sort(),
  )
})

test.each(Object.entries(cases))('%s', async (rule, { refused, allowed }) => {
  const pieces = [...refused, ...allowed]
  const found = await lint(rule, pieces)
  expect(pieces.filter((_, index) => found[index])).toEqual(refused)
})
