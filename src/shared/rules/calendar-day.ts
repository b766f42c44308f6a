/** The day of a moment by the calendar of this computer, such as `2026-11-23`. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}

/** The first moment of such a day. */
export function startOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}

/** The day so many days later, or earlier where they are less than none. */
export function addDays(day: string, days: number): string {
  const date = new Date(startOfDay(day))
  date.setDate(date.getDate() + days)
  return dayOf(date.getTime())
}
