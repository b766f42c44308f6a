import { createPlural, type PluralForms } from '../plural'
import { locale } from './locale'

let choose: ReturnType<typeof createPlural> | undefined

/** Made when it is first used: a catalogue that does nothing when it is loaded leaves to each bundle what it does not use. */
export function plural(count: number, forms: PluralForms): string {
  choose ??= createPlural(locale)
  return choose(count, forms)
}
