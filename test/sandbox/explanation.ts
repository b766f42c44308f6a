/** Rows as columns of equal width, two spaces in. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n')
}

/** The day of an ISO time, or `never`. */
export function dateOf(time: string | null): string {
  return time === null ? 'never' : time.slice(0, 10)
}

/** The value of the key of that name. */
export function keyValue(
  keys: readonly { readonly name: string; readonly value: string }[],
  name: string,
): string {
  const key = keys.find((candidate) => candidate.name === name)
  if (key === undefined) throw new Error(`The sandbox has no key ${name}`)
  return key.value
}
