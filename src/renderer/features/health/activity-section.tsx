import { useState } from 'react'
import { succeed } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { ActivityDay } from '../../../shared/model/health'
import { addDays, dayOf } from '../../../shared/rules/calendar-day'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { BarChart } from '../../ui/bar-chart'
import { SegmentedControl } from '../../ui/segmented-control'
import { formatDay } from './format-day'
import { useAnswer } from './use-answer'

const words = texts.health.activity

const spans = [
  { value: '30', label: words.days(30) },
  { value: '90', label: words.days(90) },
] as const

/** How often a credential was sent lately, and how often that failed. */
export function ActivitySection({ credential }: { credential: Pick<Credential, 'id' | 'lastUsedAt'> }) {
  const { id, lastUsedAt } = credential
  const [span, setSpan] = useState<(typeof spans)[number]['value']>('30')
  const days = Number(span)
  const activity = useAnswer(`${id} ${days}`, lastUsedAt, async () => {
    const found = await bridge.getActivity({ credentialId: id, days })
    return found.ok ? succeed({ days, found: found.value }) : found
  })
  return (
    <section aria-labelledby={`${id}-activity`} className="mt-5">
      <div className="flex items-center gap-2 pb-2">
        <h3 id={`${id}-activity`} className="flex-1 text-tiny font-strong tracking-wide text-faint uppercase">
          {words.title}
        </h3>
        <SegmentedControl label={words.span} value={span} onValueChange={setSpan} options={spans} />
      </div>
      {activity && <Activity {...activity.value} />}
    </section>
  )
}

function Activity({ days, found }: { days: number; found: readonly ActivityDay[] }) {
  const known = new Map(found.map((day) => [day.day, day]))
  const today = dayOf(Date.now())
  const shown = Array.from({ length: days }, (_, index) => {
    const day = addDays(today, index + 1 - days)
    return known.get(day) ?? { day, uses: 0, failures: 0 }
  })
  const uses = shown.reduce((sum, day) => sum + day.uses, 0)
  const failures = shown.reduce((sum, day) => sum + day.failures, 0)
  if (uses === 0) return <p className="text-dim">{words.none(days)}</p>
  const busiest = shown.reduce((most, day) => (day.uses > most.uses ? day : most))
  const summary = words.summary(days, uses, failures)
  return (
    <>
      <BarChart
        label={words.chart(summary, formatDay(busiest.day))}
        height={64}
        bars={shown.map(({ day, ...counts }) => ({
          ...{ key: day, up: counts.uses, down: counts.failures },
          label: words.point(formatDay(day), counts.uses, counts.failures),
        }))}
      />
      <p className="mt-1 text-dim">{summary}</p>
      {failures > 0 && <p className="text-tiny text-faint">{words.legend}</p>}
    </>
  )
}
