import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import { type Result, succeed } from '../shared/errors'
import type { Preferences } from '../shared/model/preferences'
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
  readonly preferences: Preferences
  readonly getWindow: () => BrowserWindow | undefined
  /** When main has time: the page's process is up, and compiles its script. */
  readonly pageLoads: Promise<void>
}

/**
 * Answers the page's first question before all else that answers is there. That is loaded when the first screen is painted,
 * and the calls that need it wait for it.
 */
export function startUp({ home, wanted, preferences, getWindow, pageLoads }: StartUpOptions): {
  readonly answer: Answer
  readonly services: Promise<Services>
} {
  let hasBegun = false
  let onBegun: (beginning: Beginning) => void = () => {}
  const services = new Promise<Beginning>((resolve) => {
    onBegun = resolve
  }).then(async (beginning) => {
    await wait(firstPaintMs)
    const { createServices } = await import('./services')
    return createServices(beginning, getWindow)
  })
  const loading = pageLoads.then(() => import('./beginning'))
  let underWay: Promise<Result<Beginning>> | undefined

  /** What a crash had cut off is not brought to its end by two at once, and after a failure by who asks again. */
  async function answerFirst(): ReturnType<Answer> {
    underWay ??= beginVaults().finally(() => {
      underWay = undefined
    })
    const result = await underWay
    return result.ok ? succeed(result.value.status) : result
  }

  async function beginVaults(): Promise<Result<Beginning>> {
    const { begin } = await loading
    const result = await begin({
      ...{ folder: home, wanted, preferences },
      onChange: ({ name }) => getWindow()?.setTitle(windowTitle(name)),
    })
    if (result.ok) {
      hasBegun = true
      onBegun(result.value)
    }
    return result
  }

  return {
    services,
    answer: async (name, input) =>
      name === 'getVaultStatus' && !hasBegun ? answerFirst() : (await services).answer(name, input),
  }
}
