import type { KeyboardEvent, PointerEvent } from 'react'

interface SplitterProps {
  /** Accessible name. */
  label: string
  /** Of the parent's width that lies left of it, 0 to 1. */
  share: number
  onShareChange: (share: number) => void
}

const least = 0.25
const step = 0.02

/** A line that is dragged, or moved with the arrow keys: the window splitter of the ARIA Authoring Practices Guide. */
export function Splitter({ label, share, onShareChange }: SplitterProps) {
  const change = (next: number) => onShareChange(Math.min(1 - least, Math.max(least, next)))
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect()
    if (frame && event.currentTarget.hasPointerCapture(event.pointerId)) {
      change((event.clientX - frame.left) / frame.width)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (direction === 0) return
    event.preventDefault()
    change(share + direction * step)
  }
  return (
    <hr
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={(1 - least) * 100}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => change(0.5)}
      className="relative z-10 m-0 h-full w-px border-0 cursor-col-resize touch-none bg-line before:absolute before:inset-y-0 before:-inset-x-1 hover:bg-line-strong focus-visible:bg-accent active:bg-accent"
    />
  )
}
