/** The cells of the rows of the first table below a heading, without the head of the table. Throws where there is none. */
export function readTable(markdown: string, heading: string): string[][] {
  const [, section] = markdown.split(`\n## ${heading}\n`)
  const lines = section?.split('\n## ')[0]?.split('\n') ?? []
  const first = lines.findIndex((line) => line.startsWith('| ---'))
  if (first === -1) throw new Error(`There is no table below "${heading}".`)
  const rest = lines.slice(first + 1)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end === -1 ? undefined : end).map(splitRow)
}

function splitRow(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim())
}
