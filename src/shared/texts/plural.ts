/** The forms of a word or sentence that a language tells apart by a count (Unicode CLDR plural rules). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * Returns what chooses among the forms by the rules of a language (BCP 47 tag), and writes the count the language's way
 * wherever a form says `#`. So no form holds a value: a name may have a `#` in it.
 */
export function createPlural(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count))
}
