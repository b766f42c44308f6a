const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** Orders what has a name as a person would: any case, any accent, 2 before 10. */
export function compareNames(a: { name: string }, b: { name: string }): number {
  return collator.compare(a.name, b.name)
}
