import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import { windowTitle } from '../shared/rules/window-title'
import type { Beginning } from './beginning'
import type { Answer } from './handlers/answer'
import type { Services } from './services'

/** From the first answer to the first screen takes the page less than this. */
const firstPaintMs = 100

interface StartUpOptions {
  /** Holds the list of vaults and, without one, the vault. */
  readonly home: string
  /** The folder of another vault to begin with. */
  readonly wanted: string | undefined
  readonly getWindow: () => BrowserWindow | undefined
  /** When main has time: the page's process is up, and compiles its script. */
  readonly pageLoads: Promise<void>
}

/**
 * Answers the page's first question before all else that answers is there. That is loaded when the first screen is painted,
 * and the calls that need it wait for it.
 */
export function startUp({ home, wanted, getWindow, pageLoads }: StartUpOptions): {
  readonly answer: Answer
  readonly services: Promise<Services>
} {
  let begun: Beginning | undefined
  let onBegun: (beginning: Beginning) => void = () => {}
  const services = new Promise<Beginning>((resolve) => {
    onBegun = resolve
  }).then(async (beginning) => {
    await wait(firstPaintMs)
    const { createServices } = await import('./services')
    return createServices(beginning, getWindow)
  })
  const loading = pageLoads.then(() => import('./beginning'))

  async function answerFirst(): ReturnType<Answer> {
    const { begin } = await loading
    const result = await begin({
      ...{ folder: home, wanted },
      onChange: ({ name }) => getWindow()?.setTitle(windowTitle(name)),
    })
    if (!result.ok) return result
    begun ??= result.value
    onBegun(begun)
    return { ok: true, value: result.value.status }
  }

  return {
    services,
    answer: async (name, input) =>
      name === 'getVaultStatus' && begun === undefined ? answerFirst() : (await services).answer(name, input),
  }
}
