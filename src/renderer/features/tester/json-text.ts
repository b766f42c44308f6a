import { jsonLanguage } from '@codemirror/lang-json'
import { placeOfOffset, type TextPlace } from '../../json-place'

/** Where a text stops being JSON. */
export interface JsonError extends TextPlace {
  readonly message: string
}

const variablePattern = /\{\{[^{}"\n]*\}\}/g

/**
 * What keeps the text from being JSON (RFC 8259), or null when it is or is empty. A `{{variable}}` counts as a value
 * wherever it stands: what it resolves to is known only when the request is sent.
 */
export function findJsonError(text: string): JsonError | null {
  if (text.trim() === '') return null
  const probe = text.replace(variablePattern, (variable) => '1'.repeat(variable.length))
  try {
    JSON.parse(probe)
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    return { message: shortReason(reason), ...placeOfOffset(text, errorOffset(probe, reason)) }
  }
}

/** Engines name the offset for some errors only: for the others the editor's parser, which mends as it goes, knows. */
function errorOffset(text: string, reason: string): number {
  const named = /at position (\d+)/.exec(reason)?.[1]
  const last = text.trimEnd().length
  if (named !== undefined) return Math.min(Number(named), last)
  if (/^Unexpected end/.test(reason)) return last
  let offset: number | null = null
  jsonLanguage.parser.parse(text).iterate({
    enter: (node) => {
      if (node.type.isError) offset ??= node.from
      return offset === null
    },
  })
  return offset ?? 0
}

function shortReason(reason: string): string {
  return reason
    .replace(/ in JSON at position.*$/s, '')
    .replace(/, (\.\.\.)?".*is not valid JSON$/s, '')
    .replace(/ JSON input$/, ' of the text')
}

/**
 * Lays JSON out with one value a line. Only white space changes: numbers keep their digits, names their order and
 * doubles, and what is not JSON (a mask, a `{{variable}}`, a text cut short) stays as it is. One pass over the text:
 * a regular expression would run out of stack on a string of some megabytes.
 */
export function formatJson(text: string): string {
  return [...formatInPieces(text)].join('')
}

/** Milliseconds of work after which the window gets its turn. */
const sliceLength = 12

/**
 * Like `formatJson`, for a text so long that the window would stand still meanwhile. Throws the reason of the signal
 * once that is aborted.
 */
export async function formatLongJson(text: string, signal: AbortSignal): Promise<string> {
  const pieces: string[] = []
  let sliceEnd = performance.now() + sliceLength
  for (const piece of formatInPieces(text)) {
    pieces.push(piece)
    if (performance.now() < sliceEnd) continue
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
    sliceEnd = performance.now() + sliceLength
  }
  return pieces.join('')
}

/** Characters; a piece is some milliseconds of work. */
const pieceLength = 50_000

function* formatInPieces(text: string): Generator<string> {
  let piece = ''
  let depth = 0
  let justOpened = false
  const newLine = (): string => `\n${'  '.repeat(Math.max(depth, 0))}`
  for (let from = 0, end = 0; from < text.length; from = end) {
    end = endOfToken(text, from)
    const first = text.charAt(from)
    if (isSpace(first)) continue
    const closes = first === '}' || first === ']'
    if (closes) depth -= 1
    if (justOpened !== closes) piece += newLine()
    justOpened = end === from + 1 && (first === '{' || first === '[')
    if (justOpened) depth += 1
    piece += first === ',' ? `,${newLine()}` : first === ':' ? ': ' : text.slice(from, end)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}

function endsRun(character: string): boolean {
  switch (character) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
    case '"':
    case '‹':
      return true
    default:
      return isSpace(character)
  }
}

/** A token is a string, a mask `‹…›`, a `{{variable}}`, one structural or white character, or a run of anything else. */
function endOfToken(text: string, from: number): number {
  const first = text.charAt(from)
  if (first === '"') return endOfString(text, from)
  const closing = first === '‹' ? '›' : first === '{' && text.charAt(from + 1) === '{' ? '}}' : null
  const closed = closing === null ? -1 : text.indexOf(closing, from)
  if (closing !== null && closed !== -1) return closed + closing.length
  let end = from + 1
  if (endsRun(first)) return end
  while (end < text.length && !endsRun(text.charAt(end))) end += 1
  return end
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\\') at += 1
    else if (character === '"') return at + 1
  }
  return text.length
}
