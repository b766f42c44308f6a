import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type RunningApp } from './fixtures'
import { listViolations } from './pages/accessibility'

/** Where the run puts its screenshots for people to look at. */
const folder = 'test-results/screenshots'
const themes = ['light', 'dark'] as const
const wide = { width: 1360, height: 860 }
const narrow = { width: 900, height: 700 }
/** Each width and each theme once: a check takes as long as a whole step of a story. */
const checked = ['light', 'dark-narrow']

/** Takes the screen in both themes, wide and narrow, and has it checked against WCAG 2.2 AA, wide in light and narrow in dark. */
export async function look({ electron, window }: RunningApp, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [size, suffix] of [
    [wide, ''],
    [narrow, '-narrow'],
  ] as const) {
    await electron.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await window.waitForFunction((width) => innerWidth === width, size.width)
    for (const theme of themes) {
      await window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await window.screenshot({ path: join(folder, `${name}-${theme}${suffix}.png`) })
      if (checked.includes(`${theme}${suffix}`))
        expect(await listViolations(window), `${name}, ${theme}${suffix}`).toEqual([])
    }
  }
}
