import { plural } from './plural'

/** Amounts with their units; the figures come written by the rules of the locale. */
export const measures = {
  bytes: (figure: string) => `${figure} B`,
  kilobytes: (figure: string) => `${figure} KB`,
  megabytes: (figure: string) => `${figure} MB`,
  milliseconds: (figure: string) => `${figure} ms`,
  seconds: (figure: string) => `${figure} s`,
  minutes: (figure: string) => `${figure} min`,
  hours: (figure: string) => `${figure} h`,
  days: (count: number) => plural(count, { one: '# day', other: '# days' }),
  years: (count: number) => plural(count, { one: '# year', other: '# years' }),
}
