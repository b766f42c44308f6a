import type { Session } from 'electron'

/**
 * The renderer's session can load the app and nothing else: no network, no permission, no download. The network
 * belongs to main.
 */
export function denyEverything(session: Session, developmentServer: string | undefined): void {
  const hotReload = developmentServer === undefined ? undefined : new URL(developmentServer).host
  session.webRequest.onBeforeRequest((details, respond) => {
    const url = new URL(details.url)
    const allowed = url.protocol === 'app:' || url.protocol === 'devtools:' || url.host === hotReload
    respond({ cancel: !allowed })
  })
  session.setPermissionRequestHandler((_contents, _permission, respond) => respond(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, respond) => respond({}))
  session.on('will-download', (event) => event.preventDefault())
}
