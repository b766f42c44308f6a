import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { expect, expectTypeOf, test } from 'vitest'
import type { Texts } from '../../../src/shared/texts'
import { temporaryFolder } from '../../helpers/temporary-folder'

const folder = 'src/shared/texts/english'

test.each(readdirSync(folder))('%s needs nothing from outside the catalogue', (file) => {
  const source = readFileSync(join(folder, file), 'utf8')
  const needed = [...source.matchAll(/^(?:import|export) (?!type\b)[^']*from '([^']+)'$/gm)].map(
    ([, path]) => path,
  )
  for (const path of needed) expect(path).toMatch(/^\.\/|^\.\.\/(plural|sentence)$/)
})

test.each(readdirSync(folder))(
  'no form of a count in %s holds a value, in which a # would be taken for the count',
  (file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    expect(source.match(/\b(?:zero|one|two|few|many|other): `[^`]*\$\{.*/g)).toBeNull()
  },
)

test('a bundle takes along the areas that it uses and no other', async () => {
  const entry = join(await temporaryFolder(), 'entry.ts')
  const catalogue = resolve('src/shared/texts')
  await writeFile(entry, `import { texts } from '${catalogue}'\nexport const word = texts.modes.test\n`)
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
  })
  const code = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const text = code.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')
  expect(text).toContain('Test')
  // Nothing is done either, such as reading the rules of the language: that would keep an area in the first bundle.
  expect(text.length).toBeLessThan(200)
})

/** The words that a catalogue has to have exactly as they are. */
type Fixed<Part> = Part extends string
  ? string extends Part
    ? never
    : Part
  : Part extends (...values: never[]) => infer Text
    ? Fixed<Text>
    : Part extends readonly (infer Item)[]
      ? Fixed<Item>
      : Part extends object
        ? { [Key in keyof Part]: Fixed<Part[Key]> }[keyof Part]
        : never

test('another language can say everything in its own words', () => {
  expectTypeOf<Fixed<Texts>>().toBeNever()
})
