/**
 * A line of CSV (RFC 4180), without its end. A cell that a spreadsheet would take for a formula gets an apostrophe in front, by
 * which it is text there (OWASP, CSV injection).
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',')
}

function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
