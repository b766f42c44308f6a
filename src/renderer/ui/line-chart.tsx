import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import { useId, useRef } from 'react'
import { useWidth } from './use-width'

export interface LinePoint {
  /** Grows to the right, in any unit. */
  readonly x: number
  readonly y: number
  /** On hover. */
  readonly label: string
}

interface LineChartProps {
  /** What it shows, in a sentence that stands for the picture. */
  label: string
  /** In their order; at least one. */
  points: readonly LinePoint[]
  /** The lowest and the highest value that there can be. */
  range: readonly [number, number]
  /** Pixels. */
  height: number
}

/** Pixels around the line, for its ends. */
const margin = 5

/** A course over time, as wide as its place. Its label says in words what can be seen. */
export function LineChart({ label, points, range, height }: LineChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const gradientId = useId()
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const x = scaleLinear([first.x, Math.max(last.x, first.x + 1)], [margin, Math.max(width - margin, margin)])
  const y = scaleLinear(range, [height - margin, margin])
  // A single point stands where the newest one always stands.
  const xOf = (point: LinePoint) => (points.length === 1 ? width - margin : x(point.x))
  const yOf = (point: LinePoint) => y(point.y)
  const path = line<LinePoint>(xOf, yOf).curve(curveMonotoneX)(points)
  const filled = area<LinePoint>(xOf, height - margin, yOf).curve(curveMonotoneX)(points)
  return (
    <div ref={frame} style={{ height }} className="w-full min-w-0 text-accent">
      {Number.isFinite(width) && (
        <svg role="img" aria-label={label} width={width} height={height} className="block overflow-visible">
          <defs>
            <linearGradient id={gradientId} x1="0" y1="0" x2="0" y2="1">
              <stop offset="0" stopColor="currentColor" stopOpacity="0.22" />
              <stop offset="1" stopColor="currentColor" stopOpacity="0" />
            </linearGradient>
          </defs>
          <line x1={0} x2={width} y1={height - margin} y2={height - margin} className="stroke-line" />
          <path d={filled ?? ''} fill={`url(#${gradientId})`} />
          <path
            d={path ?? ''}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.75}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
          {points.map((point) => (
            <circle key={point.x} cx={xOf(point)} cy={yOf(point)} r={4} fill="transparent">
              <title>{point.label}</title>
            </circle>
          ))}
          <circle
            cx={xOf(last)}
            cy={yOf(last)}
            r={3}
            fill="currentColor"
            className="pointer-events-none stroke-panel"
            strokeWidth={1.5}
          />
        </svg>
      )}
    </div>
  )
}
