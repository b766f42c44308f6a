/** `npm run bench [-- --only NAME]` ends here: runs the parts, prints a line a figure, and fails on one over. */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type CrowdedVault, makeCrowdedVault } from './crowd'
import type { BenchContext, Figure, Part } from './part'
import * as start from './start'
import * as vault from './vault'
import * as views from './views'

const parts: readonly Part[] = [start, vault, views]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = parts.filter((part) => values.only === undefined || part.name === values.only)
if (chosen.length === 0) {
  console.error(`There is no part ${values.only}, only: ${parts.map((part) => part.name).join(', ')}.`)
  process.exit(1)
}

let crowd: Promise<CrowdedVault> | undefined
const context: BenchContext = {
  electron: required('LATCHKEY_ELECTRON'),
  app: required('LATCHKEY_APP'),
  home: required('LATCHKEY_TEST_HOME'),
  crowd: () => {
    crowd ??= makeCrowdedVault(context.home, context.say)
    return crowd
  },
  say: (text) => process.stderr.write(`${text}\n`),
}
const [load = 0] = loadavg()
if (load > 1)
  context.say(`This machine is busy (load ${load.toFixed(1)}): what follows says little about time.`)
for (const part of chosen) {
  for (const figure of await part.run(context)) {
    console.log(show(figure))
    if (!(figure.value <= figure.limit)) process.exitCode = 1
  }
}

function show({ name, value, unit, limit }: Figure): string {
  const verdict = value <= limit ? 'ok' : 'over'
  return `${name.padEnd(24)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(20)} limit ${limit}  ${verdict}`
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: start this with npm run bench.`)
  return value
}
