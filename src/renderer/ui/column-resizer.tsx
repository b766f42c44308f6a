import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { texts } from '../../shared/texts'
import { narrowestColumn } from './table-columns'

interface ColumnResizerProps {
  /** Accessible name. */
  label: string
  tabIndex: 0 | -1
  onFocus: () => void
  /** The column is drawn to this width (px). */
  onDraw: (width: number) => void
  /** It stays as wide as this, or, for null, as by default. */
  onWidth: (width: number | null) => void
}

const step = 16
const widest = 1_200

/** The right edge of a header: drawn with the pointer or moved with the keys up and down; a double click takes its width back. */
export function ColumnResizer({ label, tabIndex, onFocus, onDraw, onWidth }: ColumnResizerProps) {
  const edge = useRef<HTMLButtonElement>(null)
  const drag = useRef<{ readonly from: number; readonly width: number; drawn: number | null } | null>(null)
  /** As it was when the edge got the focus. */
  const [shown, setShown] = useState(narrowestColumn)
  const widthNow = () => Math.round(edge.current?.parentElement?.getBoundingClientRect().width ?? 0)
  const within = (width: number) => Math.round(Math.min(widest, Math.max(narrowestColumn, width)))

  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: event.clientX, width: widthNow(), drawn: null }
  }
  const draw = (event: PointerEvent) => {
    if (!drag.current) return
    drag.current.drawn = within(drag.current.width + event.clientX - drag.current.from)
    onDraw(drag.current.drawn)
  }
  const end = () => {
    if (drag.current?.drawn) onWidth(drag.current.drawn)
    drag.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : null
    if (by === null) return
    event.preventDefault()
    const width = within(widthNow() + by)
    setShown(width)
    onWidth(width)
  }
  return (
    <button
      ref={edge}
      type="button"
      role="slider"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={shown}
      aria-valuetext={texts.controls.table.pixels(shown)}
      aria-valuemin={narrowestColumn}
      aria-valuemax={widest}
      tabIndex={tabIndex}
      onFocus={() => {
        setShown(widthNow())
        onFocus()
      }}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => onWidth(null)}
      onKeyDown={onKeyDown}
      className="absolute inset-y-0 -right-3.5 flex w-3 cursor-col-resize touch-none items-center justify-center focus-visible:-outline-offset-2"
    >
      <span aria-hidden className="h-3.5 w-px bg-line-strong opacity-0 group-hover:opacity-100" />
    </button>
  )
}
