/** The cells of the rows of the first table below a heading, without the head of the table. Throws where there is none. */
export function readTable(markdown: string, heading: string): string[][] {
  const [, section] = markdown.split(`\n## ${heading}\n`)
  const [table] = readTables(section?.split('\n## ')[0] ?? '')
  if (table === undefined) throw new Error(`There is no table below "${heading}".`)
  return table.rows
}

interface Table {
  readonly head: string[]
  readonly rows: string[][]
}

/** All tables of a text, in their order. */
export function readTables(markdown: string): Table[] {
  const blocks = markdown.match(/(?:^\|.*\n?)+/gm) ?? []
  return blocks.map((block) => {
    const [head = [], , ...rows] = block.trimEnd().split('\n').map(splitRow)
    return { head, rows }
  })
}

function splitRow(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim())
}
