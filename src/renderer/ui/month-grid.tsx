import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ComponentProps, createContext, type ReactNode, use } from 'react'
import { DayButton, DayPicker } from 'react-day-picker'
import { dayOf, startOfDay } from '../../shared/rules/calendar-day'
import { texts } from '../../shared/texts'
import { IconButton } from './icon-button'

interface MonthGridProps {
  /** Accessible name. */
  label: string
  previousLabel: string
  nextLabel: string
  /** Any day of the month that is shown, such as `2026-11-23`; days are the calendar's of this computer. */
  month: string
  onMonthChange: (day: string) => void
  selected: string
  onSelect: (day: string) => void
  /** The accessible name of a day: its date, and what there is on it. */
  describeDay: (day: string) => string
  /** Stands under the number of a day, to be seen alone. */
  renderDay: (day: string) => ReactNode
  /** Stands at the right end above the days. */
  actions?: ReactNode
}

const monthName = new Intl.DateTimeFormat(texts.locale, { month: 'long', year: 'numeric' })
const weekdayName = new Intl.DateTimeFormat(texts.locale, { weekday: 'short' })

/** A month as a grid of days, one of which is chosen: arrows move, the page keys change the month. */
export function MonthGrid(props: MonthGridProps) {
  const { month, onMonthChange, selected, onSelect, describeDay, renderDay, actions } = props
  const shown = new Date(startOfDay(month))
  const step = (months: number) => {
    const next = new Date(shown.getFullYear(), shown.getMonth() + months, 1)
    onMonthChange(dayOf(next.getTime()))
  }
  return (
    <RenderDay value={renderDay}>
      <div className="flex flex-wrap items-center gap-1 pb-3">
        <IconButton label={props.previousLabel} icon={<ChevronLeft />} onClick={() => step(-1)} />
        <h2 aria-live="polite" className="min-w-36 px-1 text-center text-title font-heading">
          {monthName.format(shown)}
        </h2>
        <IconButton label={props.nextLabel} icon={<ChevronRight />} onClick={() => step(1)} />
        <span className="ml-auto flex gap-2">{actions}</span>
      </div>
      <DayPicker
        mode="single"
        required
        aria-label={props.label}
        hideNavigation
        showOutsideDays
        fixedWeeks
        weekStartsOn={1}
        month={shown}
        onMonthChange={(date) => onMonthChange(dayOf(date.getTime()))}
        selected={new Date(startOfDay(selected))}
        onSelect={(date) => onSelect(dayOf(date.getTime()))}
        labels={{
          labelDayButton: (date) => describeDay(dayOf(date.getTime())),
          labelGrid: () => props.label,
        }}
        formatters={{ formatWeekdayName: (date) => weekdayName.format(date) }}
        components={components}
        classNames={{
          month_grid: 'w-full table-fixed border-collapse',
          weekday: 'pb-1 text-left text-tiny font-strong text-faint',
          day: 'h-14 border border-line p-0 align-top',
          outside: 'bg-side text-faint',
        }}
      />
    </RenderDay>
  )
}

/** What stands in a day: given this way, so that the buttons stay the same ones while it changes. */
const RenderDay = createContext<MonthGridProps['renderDay']>(() => null)

const components = { MonthCaption: () => <></>, DayButton: Day }

/** Its name is what it holds, so that the number that is seen is the number that is said. */
function Day({ className, 'aria-label': label, ...button }: ComponentProps<typeof DayButton>) {
  const { day, modifiers } = button
  const renderDay = use(RenderDay)
  return (
    <DayButton
      {...button}
      className={clsx(
        'flex size-full flex-col items-start gap-0.5 p-1.5 text-left focus-visible:-outline-offset-2',
        modifiers.selected ? 'bg-selected' : 'hover:bg-hover',
        className,
      )}
    >
      <span className="sr-only">{label}</span>
      <span
        aria-hidden
        className={clsx(
          'numbers',
          modifiers.today && 'rounded-small bg-action px-1 font-strong text-on-action',
        )}
      >
        {day.date.getDate()}
      </span>
      <span aria-hidden>{renderDay(dayOf(day.date.getTime()))}</span>
    </DayButton>
  )
}
