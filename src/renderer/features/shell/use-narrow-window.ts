import { useEffect, useEffectEvent } from 'react'

const narrow = '(max-width: 840px)'

/** Whether the window is too narrow for the sidebar beside the work. */
export function isNarrowWindow(): boolean {
  return matchMedia(narrow).matches
}

/** Tells when the window becomes too narrow for the sidebar, or wide enough again. */
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
