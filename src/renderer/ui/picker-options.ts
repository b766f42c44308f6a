import type { ReactNode } from 'react'

export interface PickerOption<Value> {
  readonly value: Value
  /** Begins the accessible name, and is what a search looks in. */
  readonly label: string
  /** Stands at the right end, e.g. a hint. */
  readonly detail?: ReactNode
  /** Options of a group follow each other under its name. */
  readonly group?: string
}

export type PickerRow<Value> =
  | { readonly type: 'group'; readonly name: string }
  | { readonly type: 'option'; readonly option: PickerOption<Value> }

/** The options that have every word of the search in them, case ignored. */
export function findOptions<Value>(
  options: readonly PickerOption<Value>[],
  search: string,
): readonly PickerOption<Value>[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  return options.filter((option) => {
    const label = option.label.toLowerCase()
    return words.every((word) => label.includes(word))
  })
}

/** The options with the name of each group before its first. */
export function rowsOf<Value>(options: readonly PickerOption<Value>[]): readonly PickerRow<Value>[] {
  return options.flatMap((option, index): PickerRow<Value>[] => {
    const row = { type: 'option', option } as const
    const begins = option.group !== undefined && option.group !== options[index - 1]?.group
    return begins ? [{ type: 'group', name: option.group }, row] : [row]
  })
}

/** Where a key leads from the current option; undefined for keys that lead nowhere. A letter finds its next option. */
export function stepOption<Value>(
  options: readonly PickerOption<Value>[],
  current: PickerOption<Value> | undefined,
  key: string,
): PickerOption<Value> | undefined {
  const index = current ? options.indexOf(current) : -1
  switch (key) {
    case 'ArrowDown':
      return options[Math.min(index + 1, options.length - 1)]
    case 'ArrowUp':
      return options[Math.max(index - 1, 0)]
    case 'Home':
      return options[0]
    case 'End':
      return options.at(-1)
    default: {
      if (key.length !== 1) return undefined
      const following = [...options.slice(index + 1), ...options.slice(0, index + 1)]
      return following.find((option) => option.label.toLowerCase().startsWith(key.toLowerCase()))
    }
  }
}
