import { expect, test } from 'vitest'
import { placeWindow } from '../../../src/main/desktop/window-placement'
import { nextZoom } from '../../../src/main/desktop/zoom'

const laptop = { x: 0, y: 24, width: 1440, height: 876 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }

test.each([
  ['where it stood', { x: 100, y: 80, width: 1000, height: 700 }],
  ['on the screen beside', { x: 1500, y: 20, width: 1360, height: 860 }],
  ['half outside, as long as it can be taken', { x: 1300, y: 500, width: 1000, height: 700 }],
])('a window stays %s', (_name, bounds) => {
  expect(placeWindow(bounds, [laptop, beside])).toEqual(bounds)
})

test('a window whose screen is gone goes into the middle of the first one', () => {
  const gone = { x: 1500, y: 20, width: 1000, height: 700 }
  expect(placeWindow(gone, [laptop])).toEqual({ x: 220, y: 112, width: 1000, height: 700 })
})

test('a window is no larger than its screen', () => {
  const large = { x: 0, y: 24, width: 3000, height: 2000 }
  expect(placeWindow(large, [laptop])).toEqual({ x: 0, y: 24, width: 1440, height: 876 })
})

test.each([
  ['above every screen', { x: 100, y: -600, width: 1000, height: 700 }],
  ['with nothing but an edge on one', { x: -950, y: 100, width: 1000, height: 700 }],
  ['below', { x: 100, y: 890, width: 1000, height: 700 }],
])('a window %s cannot be taken and is fetched back', (_name, bounds) => {
  expect(placeWindow(bounds, [laptop])).toEqual({ x: 220, y: 112, width: 1000, height: 700 })
})

test('zooming stays within what can be shown', () => {
  expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom(170, 0)]).toEqual([110, 90, 100])
  expect([nextZoom(300, 1), nextZoom(50, -1)]).toEqual([300, 50])
})
