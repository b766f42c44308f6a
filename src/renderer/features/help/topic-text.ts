/** What stands under one heading, as it is read. */
export interface Section {
  readonly heading: string
  readonly text: string
}

/** The sections of a topic, without their marks; what comes before the first heading stands under the title. */
export function splitSections(title: string, body: string): Section[] {
  const [before = '', ...parts] = body.split(/^## /m)
  const sections = parts.map((part) => {
    const end = part.indexOf('\n')
    return { heading: part.slice(0, end).trim(), text: plainText(part.slice(end)) }
  })
  return [{ heading: title, text: plainText(before) }, ...sections]
}

/** The anchor of a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** Markdown as one line of words. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\|[\s|:-]+\|$/gm, ' ')
    .replace(/^ *(?:[-*]|\d+\.) /gm, '')
    .replace(/[*`|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
