import { useEffect, useEffectEvent } from 'react'

const narrow = '(max-width: 720px)'

/** Tells when the window becomes too narrow for the sidebar beside the work, or wide enough again. */
export function useNarrowWindow(onChange: (narrow: boolean) => void): void {
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    const query = matchMedia(narrow)
    const listener = (event: MediaQueryListEvent) => tell(event.matches)
    if (query.matches) tell(true)
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }, [])
}
