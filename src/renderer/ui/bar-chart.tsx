import { scaleBand, scaleLinear } from 'd3-scale'
import { useRef } from 'react'
import { useWidth } from './use-width'

export interface Bar {
  readonly key: string
  /** Above the line. */
  readonly up: number
  /** Below it. */
  readonly down: number
  /** On hover. */
  readonly label: string
}

interface BarChartProps {
  /** What it shows, in a sentence that stands for the picture. */
  label: string
  bars: readonly Bar[]
  /** Pixels. */
  height: number
}

/** Two counts a day, one above a line and one below it, so that they are told apart without colour. */
export function BarChart({ label, bars, height }: BarChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const highest = Math.max(1, ...bars.map(({ up }) => up))
  const lowest = Math.max(0, ...bars.map(({ down }) => down))
  const x = scaleBand(
    bars.map(({ key }) => key),
    [0, width],
  ).padding(0.2)
  const y = scaleLinear([highest, -lowest], [0, height])
  const zero = y(0)
  return (
    <div ref={frame} style={{ height }} className="w-full min-w-0">
      {Number.isFinite(width) && (
        <svg role="img" aria-label={label} width={width} height={height} className="block">
          {bars.map(({ key, up, down, label: title }) => (
            <g key={key}>
              <title>{title}</title>
              <rect x={x(key)} y={0} width={x.bandwidth()} height={height} fill="transparent" />
              <rect
                x={x(key)}
                y={y(up)}
                width={x.bandwidth()}
                height={zero - y(up)}
                rx={1}
                className="fill-accent"
              />
              <rect
                x={x(key)}
                y={zero}
                width={x.bandwidth()}
                height={y(-down) - zero}
                rx={1}
                className="fill-bad"
              />
            </g>
          ))}
          <line x1={0} x2={width} y1={zero} y2={zero} className="stroke-line-strong" />
        </svg>
      )}
    </div>
  )
}
