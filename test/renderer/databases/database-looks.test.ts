import { expect, test } from 'vitest'
import { badgeOf, colourValues, symbolIcons } from '../../../src/renderer/features/databases/database-looks'
import { builtInProviders, getProvider } from '../../../src/shared/providers'

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('white stands on every colour at WCAG AA', () => {
  for (const [name, colour] of Object.entries(colourValues))
    expect([name, 1.05 / (luminanceOf(colour) + 0.05) >= 4.5]).toEqual([name, true])
})

test('a database looks as it was chosen, and like its provider where nothing was', () => {
  const provider = getProvider(builtInProviders, 'milient-moment')
  const { letter, color } = provider.badge
  expect(badgeOf({ colour: null, icon: null }, provider)).toEqual({ letter, color })
  expect(badgeOf({ colour: 'teal', icon: 'nø' }, provider)).toEqual({
    letter: 'NØ',
    color: colourValues.teal,
  })
  expect(badgeOf({ colour: null, icon: 'ship' }, provider)).toMatchObject({ color, Icon: symbolIcons.ship })
})
