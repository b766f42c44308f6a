import { useLayoutEffect } from 'react'
import { usePreferences } from '../../stores/preferences'

/** Gives the page the size of text and the motion that the person likes. The theme comes with the window, as does the zoom. */
export function useAppearance(): void {
  const preferences = usePreferences()
  const textSize = preferences?.textSize
  const motion = preferences?.motion
  useLayoutEffect(() => {
    if (textSize !== undefined) document.documentElement.style.setProperty('--text-size', String(textSize))
  }, [textSize])
  useLayoutEffect(() => {
    if (motion !== undefined) document.documentElement.setAttribute('data-motion', motion)
  }, [motion])
}
