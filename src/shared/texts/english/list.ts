import { locale } from './locale'

let format: Intl.ListFormat | undefined

/** Names one after the other, as in `a, b and c`. Like `plural` it is made when it is first used. */
export function list(names: readonly string[]): string {
  format ??= new Intl.ListFormat(locale, { type: 'conjunction' })
  return format.format(names)
}
