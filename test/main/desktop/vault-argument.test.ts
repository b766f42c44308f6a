import { expect, test } from 'vitest'
import { findGivenVault, findVaultArgument } from '../../../src/main/desktop/vault-argument'

test.each([
  [['latchkey'], undefined],
  [['latchkey', '--vault', '/data/work'], '/data/work'],
  [['latchkey', '--vault=/data/work', '.'], '/data/work'],
  [['latchkey', '--vault', 'work'], '/home/ada/work'],
  [['latchkey', '--vault'], undefined],
  [['latchkey', '--vault='], undefined],
  [['latchkey', '--vaults=/data/work'], undefined],
])('%j names %s', (argv, folder) => {
  expect(findVaultArgument(argv, '/home/ada')).toBe(folder)
})

test.each([
  [{ vault: '/data/work' }, '/data/work'],
  [{ vault: undefined }, undefined],
  [{ vault: 1 }, undefined],
  [{}, undefined],
  [null, undefined],
  ['/data/work', undefined],
])('a second start that gave %j asks for %s', (given, folder) => {
  expect(findGivenVault(given)).toBe(folder)
})
