import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { keepPreferences } from '../../src/main/preference-keeper'
import { preferencesPath, readPreferences } from '../../src/main/preferences'
import { defaultPreferences, type Preferences } from '../../src/shared/model/preferences'
import { temporaryFolder } from '../helpers/temporary-folder'
import { successOf } from '../helpers/temporary-vault'

const wanted: Preferences = {
  theme: 'dark',
  textSize: 16,
  zoom: 150,
  motion: 'reduced',
  tray: false,
  closeToTray: true,
}

test('what was kept is what the next start reads, and whoever shows it is told', async () => {
  const home = await temporaryFolder()
  const onChange = vi.fn<(preferences: Preferences) => void>()
  const keeper = keepPreferences(home, readPreferences(home), onChange)
  expect(keeper.current()).toEqual(defaultPreferences)

  expect(successOf(keeper.change(wanted))).toEqual(wanted)
  expect(keeper.current()).toEqual(wanted)
  expect(onChange).toHaveBeenCalledExactlyOnceWith(wanted)
  expect(readPreferences(home)).toEqual(wanted)
  expect((await stat(preferencesPath(home))).mode & 0o777).toBe(0o600)
})

test.each([
  ['', defaultPreferences],
  ['null', defaultPreferences],
  ['[]', defaultPreferences],
  [
    '{"theme":"dark","textSize":99,"zoom":"150","motion":1,"tray":null}',
    { ...defaultPreferences, theme: 'dark' },
  ],
  ['{"textSize":14.5,"zoom":1e9,"closeToTray":true}', { ...defaultPreferences, closeToTray: true }],
])('a file that says %s is read as far as it makes sense', async (content, expected) => {
  const home = await temporaryFolder()
  await writeFile(preferencesPath(home), content)
  expect(readPreferences(home)).toEqual(expected)
})

test('what cannot be written has not changed', async () => {
  const home = join(await temporaryFolder(), 'gone')
  const onChange = vi.fn<() => void>()
  const keeper = keepPreferences(home, defaultPreferences, onChange)
  expect(() => keeper.change(wanted)).toThrow(/ENOENT/)
  expect(keeper.current()).toEqual(defaultPreferences)
  expect(onChange).not.toHaveBeenCalled()
})

test('nothing of a vault stands in it', async () => {
  const home = await temporaryFolder()
  successOf(keepPreferences(home, defaultPreferences, () => undefined).change(wanted))
  expect(Object.keys(JSON.parse(await readFile(preferencesPath(home), 'utf8'))).sort()).toEqual([
    'closeToTray',
    'motion',
    'textSize',
    'theme',
    'tray',
    'zoom',
  ])
})
