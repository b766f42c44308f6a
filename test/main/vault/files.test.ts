import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { replaceHeaderFile, vaultFiles } from '../../../src/main/vault/files'
import { temporaryFolder } from '../../helpers/temporary-folder'

test('a header takes the place of the one before, with a second copy beside it', async () => {
  const files = vaultFiles(await temporaryFolder())
  for (const text of ['first', 'second', 'third']) {
    replaceHeaderFile(files, Buffer.from(text))
    expect(await readFile(files.header, 'utf8')).toBe(text)
  }
  expect(await readFile(`${files.header}.bak`, 'utf8')).toBe('third')
  expect(await readdir(files.folder)).toEqual(['vault.hdr', 'vault.hdr.bak'])
  expect((await stat(files.header)).mode & 0o777).toBe(0o600)
  expect((await stat(`${files.header}.bak`)).mode & 0o777).toBe(0o600)
})

test('what a crash left half written is no obstacle', async () => {
  const files = vaultFiles(await temporaryFolder())
  replaceHeaderFile(files, Buffer.from('first'))
  await writeFile(`${files.header}.new`, 'half')
  await writeFile(`${files.header}.bak.new`, 'half')
  replaceHeaderFile(files, Buffer.from('second'))
  expect(await readFile(files.header, 'utf8')).toBe('second')
  expect(await readFile(`${files.header}.bak`, 'utf8')).toBe('second')
  expect(await readdir(files.folder)).toEqual(['vault.hdr', 'vault.hdr.bak'])
})
