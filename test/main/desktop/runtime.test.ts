import { expect, test } from 'vitest'
import packageJson from '../../../package.json'
import { describeRuntime, supportedElectronMajor } from '../../../src/main/desktop/runtime'

test('the Electron that is supported is the one that is installed', () => {
  expect(packageJson.devDependencies.electron.split('.')[0]).toBe(String(supportedElectronMajor))
})

test('an older Electron is called a test runtime, the supported one is not', () => {
  expect(describeRuntime('33.2.1')).toBe('Test runtime, Electron 33: do not keep real keys here')
  expect(describeRuntime(packageJson.devDependencies.electron)).toBeNull()
})
