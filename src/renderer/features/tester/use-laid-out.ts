import { useEffect, useState } from 'react'
import { formatJson, formatLongJson } from './json-text'

/** Characters that are laid out before they are first shown: some hundredths of a second. */
const laidOutAtOnce = 500_000
/** Characters up to which it happens by itself; the editor takes a moment to swallow a million lines. */
export const laidOutUnasked = 2_000_000

/**
 * JSON laid out for reading; other text stays as it is. `laidOut` is null while only the text as it came is there.
 * To be mounted anew for another text.
 */
export function useLaidOut(text: string, json: boolean) {
  const [laidOut, setLaidOut] = useState(() =>
    json ? (text.length <= laidOutAtOnce ? formatJson(text) : null) : text,
  )
  const [working, setWorking] = useState(text.length <= laidOutUnasked)
  const pending = working && laidOut === null

  useEffect(() => {
    if (!pending) return undefined
    const abort = new AbortController()
    formatLongJson(text, abort.signal).then(setLaidOut, (reason: unknown) => {
      if (!abort.signal.aborted) throw reason
    })
    return () => abort.abort()
  }, [text, pending])

  return { laidOut, working, layOut: () => setWorking(true) }
}
