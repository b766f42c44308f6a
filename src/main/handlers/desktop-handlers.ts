import { fail, succeed } from '../../shared/errors'
import { builtInProviders } from '../../shared/providers'
import { texts } from '../../shared/texts'
import type { PreferenceKeeper } from '../preference-keeper'
import type { OpenHandlers } from './handlers'

export interface DesktopHandlerServices {
  readonly preferences: PreferenceKeeper
  /** Throws where the system has no browser. */
  readonly openBrowser: (url: string) => Promise<void>
}

/** Addresses that came with the app, word for word: one that the page made up could carry away what it knows. */
const knownLinks: ReadonlySet<string> = new Set(
  builtInProviders.flatMap(({ links }) => links.map(({ url }) => url)),
)

export function createDesktopHandlers({ preferences, openBrowser }: DesktopHandlerServices) {
  return {
    updatePreferences: (wanted) => preferences.change(wanted),
    openLink: async ({ url }) => {
      if (!knownLinks.has(url)) return fail('act-refused', texts.help.linkRefused)
      try {
        return succeed(await openBrowser(url))
      } catch {
        return fail('act-refused', texts.help.browserFailed(url))
      }
    },
  } satisfies Partial<OpenHandlers>
}
