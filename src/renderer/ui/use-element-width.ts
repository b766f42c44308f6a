import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has at least this width (px), so that its content can lie side by side. */
export function useElementWidth(element: RefObject<HTMLElement | null>, atLeast: number): boolean {
  const [wide, setWide] = useState(true)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWide(entry.contentRect.width >= atLeast)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, atLeast])
  return wide
}
