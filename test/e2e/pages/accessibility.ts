import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What stands against WCAG 2.2 AA in the page as it is. */
export async function listViolations(window: Page): Promise<string[]> {
  await whenStill(window)
  const { violations } = await new AxeBuilder({ page: window })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Electron has one page; the other way of running opens a second one.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** What is still fading in does not have its contrast yet. */
async function whenStill(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
