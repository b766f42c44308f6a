import type { Rectangle } from 'electron'

/** How much of a window has to be on a screen so that it can be seen and taken by its title. */
const graspable = { width: 120, height: 40 }

/**
 * Where a window goes that stood at `wanted`: there, where enough of its top is on a screen, no larger than that screen; in the
 * middle of the first screen otherwise, for the one that it was on may be gone. All in device-independent pixels.
 */
export function placeWindow(wanted: Rectangle, screens: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const top = { ...wanted, height: Math.min(wanted.height, graspable.height) }
  const home = screens.find((screen) => {
    const { width, height } = intersect(top, screen)
    return width >= Math.min(graspable.width, wanted.width) && height >= top.height / 2
  })
  const screen = home ?? screens[0]
  const width = Math.min(wanted.width, screen.width)
  const height = Math.min(wanted.height, screen.height)
  if (home !== undefined) return { x: wanted.x, y: Math.max(wanted.y, screen.y), width, height }
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  }
}

function intersect(one: Rectangle, other: Rectangle): { width: number; height: number } {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return { width: Math.max(0, width), height: Math.max(0, height) }
}
