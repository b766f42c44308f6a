import { useState } from 'react'
import { type HealthSummary, severities } from '../../../shared/model/health'
import { startOfDay } from '../../../shared/rules/calendar-day'
import { texts } from '../../../shared/texts'
import { LineChart } from '../../ui/line-chart'
import { TextButton } from '../../ui/text-button'
import { formatDay } from './format-day'
import { SeverityIcon } from './severity-icon'

const words = texts.health.score

/** How the vault is, in one number, in counts, and over time. */
export function HealthScore({ summary }: { summary: HealthSummary }) {
  const { score, counts, subjects, progress, snapshots } = summary
  const [explained, setExplained] = useState(false)
  return (
    <header className="shrink-0 px-5 pt-4 pb-3">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-2">
        <div>
          <h1 className="text-heading font-heading">{texts.health.title}</h1>
          <p className="flex items-baseline gap-1.5">
            <span className="numbers text-display font-heading">{score}</span>
            <span className="text-dim">{words.outOf}</span>
          </p>
        </div>
        <div className="pb-1">
          {progress !== null && subjects === 0 ? (
            <p role="status" className="text-dim">
              {texts.health.reading(progress.done, progress.total)}
            </p>
          ) : (
            <ul className="flex flex-wrap gap-x-4">
              {severities.map((severity) => (
                <li key={severity} className="flex items-center gap-1.5">
                  <SeverityIcon severity={severity} />
                  <span className="numbers">{words.counts[severity](counts[severity])}</span>
                </li>
              ))}
            </ul>
          )}
          <TextButton aria-expanded={explained} onClick={() => setExplained(!explained)}>
            {words.how}
          </TextButton>
        </div>
        <div className="ml-auto max-w-[280px] min-w-40 flex-1">
          <ScoreChart snapshots={snapshots} />
        </div>
      </div>
      {explained && <p className="mt-2 max-w-[72ch] text-dim">{words.formula(subjects)}</p>}
    </header>
  )
}

function ScoreChart({ snapshots }: Pick<HealthSummary, 'snapshots'>) {
  const [first] = snapshots
  const last = snapshots.at(-1)
  if (first === undefined || last === undefined) return null
  const lowest = Math.min(...snapshots.map(({ score }) => score))
  return (
    <LineChart
      label={
        snapshots.length === 1
          ? words.chartOfOne(last.score)
          : words.chart(formatDay(first.day), first.score, lowest, last.score)
      }
      points={snapshots.map(({ day, score }) => ({
        ...{ x: startOfDay(day), y: score },
        label: words.point(formatDay(day), score),
      }))}
      range={[0, 100]}
      height={56}
    />
  )
}
