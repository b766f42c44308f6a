/** What main writes where a secret stood, e.g. `‹key of Secret key, Test›`. */
const maskSource = '‹([^‹›\\n]{1,300})›'

/** For CodeMirror's MatchDecorator, which needs an expression of its own to step through the lines in sight. */
export function maskPattern(): RegExp {
  return new RegExp(maskSource, 'g')
}

export type TextPiece =
  | { readonly type: 'text'; readonly text: string }
  /** Where a secret stood; `what` names it. */
  | { readonly type: 'mask'; readonly what: string }

/** Cuts a text at its masks, in order and without loss. */
export function splitMasks(text: string): { readonly from: number; readonly piece: TextPiece }[] {
  const pieces: { from: number; piece: TextPiece }[] = []
  let end = 0
  const addText = (to: number) => {
    if (to > end) pieces.push({ from: end, piece: { type: 'text', text: text.slice(end, to) } })
  }
  for (const match of text.matchAll(maskPattern())) {
    addText(match.index)
    pieces.push({ from: match.index, piece: { type: 'mask', what: match[1] ?? '' } })
    end = match.index + match[0].length
  }
  addText(text.length)
  return pieces
}

/** Whether a secret stood somewhere in the text. */
export function holdsMask(text: string): boolean {
  return maskPattern().test(text)
}
