import { shell } from 'electron'
import { isLoopback, parseAddress } from '../../shared/rules/address'

/** Opens a page in the browser of the system: nothing but HTTPS, or plain HTTP on this computer. Throws where that fails. */
export async function openInBrowser(url: string): Promise<void> {
  const address = parseAddress(url)
  const isPage =
    address?.protocol === 'https:' || (address?.protocol === 'http:' && isLoopback(address.hostname))
  if (address === undefined || !isPage) throw new Error('This is no address of a page.')
  await shell.openExternal(address.href)
}
