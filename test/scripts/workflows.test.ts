import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = '.github/workflows'
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}))

describe.each(workflows)('$name', ({ text }) => {
  test('takes actions by their commit, with the version beside it', () => {
    const used = [...text.matchAll(/\buses: (.+)/g)].map(([, action = '']) => action)
    expect(used).not.toEqual([])
    const others = used.filter((action) => !action.startsWith('./'))
    expect(others.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual(
      [],
    )
  })

  test('may read, unless a job says otherwise', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n$/m)
  })

  test('runs no install script on its own account', () => {
    const installs = [...text.matchAll(/npm (?:ci|install|rebuild).*/g)].map(([command]) => command)
    expect(installs.filter((command) => !command.startsWith('npm ci --ignore-scripts'))).toEqual([])
  })
})
