import { Download } from 'lucide-react'
import { useState } from 'react'
import { addDays, dayOf } from '../../../shared/rules/calendar-day'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useHealthStore } from '../../stores/health-store'
import { Button } from '../../ui/button'
import { MonthGrid } from '../../ui/month-grid'
import { notify, notifyFailure } from '../../ui/toaster'
import { ExpiryList } from './expiry-list'
import { formatLongDay } from './format-day'
import { useAnswer } from './use-answer'

const words = texts.health.calendar

/** Days around a month that its grid shows too. */
const overlap = 7

/** What ends on which day of a month, and the credentials of the day that is chosen. */
export function ExpiryCalendar() {
  const today = dayOf(Date.now())
  const [month, setMonth] = useState(today)
  const [day, setDay] = useState(today)
  const counts = useExpiryDays(month)
  const describeDay = (shown: string) => words.day(formatLongDay(shown), words.ending(counts.get(shown) ?? 0))
  return (
    <div className="flex h-full min-h-0">
      <div className="min-w-0 flex-[3] overflow-y-auto p-4">
        <MonthGrid
          label={words.label}
          previousLabel={words.previous}
          nextLabel={words.next}
          month={month}
          onMonthChange={setMonth}
          selected={day}
          onSelect={setDay}
          describeDay={describeDay}
          renderDay={(shown) => <EndCount count={counts.get(shown) ?? 0} isPast={shown < today} />}
          actions={
            <>
              <Button
                onClick={() => {
                  setMonth(today)
                  setDay(today)
                }}
              >
                {words.today}
              </Button>
              <ExportButton />
            </>
          }
        />
      </div>
      <div className="w-[38%] max-w-[420px] shrink-0 overflow-y-auto border-l border-line p-4">
        <ExpiryList day={day} />
      </div>
    </div>
  )
}

function EndCount({ count, isPast }: { count: number; isPast: boolean }) {
  if (count === 0) return null
  return (
    <span
      className={`numbers rounded-small px-1.5 text-tiny leading-[18px] font-strong ${isPast ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}`}
    >
      {count}
    </span>
  )
}

/** How many credentials end on the days of a month and around it. */
function useExpiryDays(month: string): ReadonlyMap<string, number> {
  const revision = useHealthStore((state) => state.revision)
  const first = `${month.slice(0, 7)}-01`
  const days = useAnswer(first, revision, () =>
    bridge.listExpiryDays({ from: addDays(first, -overlap), to: addDays(first, 31 + overlap) }),
  )
  return new Map(days?.value.map(({ day, count }) => [day, count]))
}

function ExportButton() {
  const [busy, setBusy] = useState(false)
  const exportEnds = async () => {
    setBusy(true)
    const result = await bridge.exportExpiries()
    setBusy(false)
    if (!result.ok) notifyFailure(result.error)
    else if (result.value.path !== null) notify(words.exported(result.value.path, result.value.count))
  }
  return (
    <Button busy={busy} onClick={() => void exportEnds()}>
      {!busy && <Download aria-hidden className="size-4" />}
      {words.export}
    </Button>
  )
}
