import type { Settings } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'

const words = texts.settings.choices

export interface Choice {
  readonly value: number
  readonly label: string
}

/** Settings of which one number is chosen. */
export type NumberSetting = Exclude<
  keyof Settings,
  'reminderDays' | 'reminderNames' | 'liveConfirmation' | 'rotationDays'
>

const offered: Record<NumberSetting, readonly number[]> = {
  idleMinutes: [1, 2, 5, 10, 15, 30, 60, 120, 240],
  confirmationMinutes: [0, 1, 5, 15, 30, 60],
  trashDays: [7, 14, 30, 60, 90, 180, 365],
  liveMinutes: [0, 5, 10, 15, 30, 60],
}

const describe: Record<NumberSetting, (value: number) => string> = {
  idleMinutes: describeMinutes,
  confirmationMinutes: (value) => (value === 0 ? words.everyTime : describeMinutes(value)),
  trashDays: texts.measures.days,
  liveMinutes: (value) => (value === 0 ? words.never : describeMinutes(value)),
}

/** What a setting can be chosen from, in order; a value that was set elsewhere stands among them. */
export function choicesFor(setting: NumberSetting, current: number): readonly Choice[] {
  return [...new Set([...offered[setting], current])]
    .sort((a, b) => a - b)
    .map((value) => ({ value, label: describe[setting](value) }))
}

function describeMinutes(minutes: number): string {
  return minutes % 60 === 0 ? words.hours(minutes / 60) : words.minutes(minutes)
}
