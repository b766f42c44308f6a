import { expect, test } from 'vitest'
import { texts } from '../../../src/shared/texts'

/** Areas that consist of what is said when something fails. */
const failures = {
  calls: texts.calls,
  environmentRules: texts.environmentRules,
  missing: texts.missing,
  network: texts.network,
  rotationSteps: texts.rotationSteps,
}

/** What stands in the place of a value. */
const anything = new Proxy({}, { get: (_target, name) => (name === Symbol.toPrimitive ? () => 'x' : 'x') })

/** Every text of an area, with its name. */
function listTexts(area: object, name: string): [string, string][] {
  return Object.entries(area).map(([key, value]) => [
    `${name}.${key}`,
    typeof value === 'function' ? String(value(anything, anything)) : String(value),
  ])
}

test.each(Object.entries(failures).flatMap(([name, area]) => listTexts(area, name)))(
  '%s says what is wrong, and then what to do or what that means',
  (_name, text) => {
    expect(text).toMatch(/[.:;] ?\S.*\.$/)
  },
)
