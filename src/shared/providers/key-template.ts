/** What a placeholder stands for, as the inside of a regular expression. */
const characters = new Map([
  ['alphanumeric', '[A-Za-z0-9]'],
  ['base64url', '[A-Za-z0-9_-]'],
  ['digits', '[0-9]'],
  ['hex', '[0-9A-Fa-f]'],
  ['uuid', '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}'],
])

/** `{uuid}`, or characters and how many of them: `{hex:32}`, `{alphanumeric:8+}`, `{digits:4-6}`. */
const placeholder = /\{(?:(uuid)|(alphanumeric|base64url|digits|hex):(\d{1,3})(?:(\+)|-(\d{1,3}))?)\}/g

/**
 * Whether a text is the template of a key, such as `sk_test_{alphanumeric:8+}`. A template rather than a regular expression,
 * because providers are data that anyone may write: nothing written here can take longer than the key is long.
 */
export function isKeyTemplate(template: string): boolean {
  const literal = template.replace(placeholder, '')
  return template.length <= 200 && template !== literal && !/[{}\s]/.test(literal)
}

/** Whether a whole value looks as the template says. */
export function fitsTemplate(value: string, template: string): boolean {
  return new RegExp(`^${patternOf(template)}$`).test(value)
}

/** The beginning of a value that looks as the template says, or undefined where it begins otherwise. */
export function findTemplateStart(value: string, template: string): string | undefined {
  return new RegExp(`^${patternOf(template)}`).exec(value)?.[0]
}

/** What every key of the template begins with: the most that may be shown of one. */
export function literalPrefix(template: string): string {
  return template.slice(0, template.indexOf('{'))
}

function patternOf(template: string): string {
  let pattern = ''
  let from = 0
  for (const match of template.matchAll(placeholder)) {
    const [whole, uuid, kind = uuid, atLeast = '1', andMore, atMost] = match
    const most = andMore === undefined ? (atMost ?? atLeast) : ''
    pattern += `${escapeLiteral(template.slice(from, match.index))}(?:${characters.get(kind ?? '')}){${atLeast},${most}}`
    from = match.index + whole.length
  }
  return pattern + escapeLiteral(template.slice(from))
}

function escapeLiteral(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
