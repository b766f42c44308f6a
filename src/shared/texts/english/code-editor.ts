/**
 * What CodeMirror says by itself, by the English words that it asks with (its facet `phrases`); `$` is where it puts a
 * value.
 */
export const codeEditor = {
  Find: 'Find',
  next: 'next',
  previous: 'previous',
  all: 'all',
  'match case': 'match case',
  regexp: 'regexp',
  'by word': 'by word',
  Replace: 'Replace',
  replace: 'replace',
  'replace all': 'replace all',
  close: 'close',
  'current match': 'current match',
  'on line': 'on line',
  'replaced $ matches': 'replaced $ matches',
  'replaced match on line $': 'replaced match on line $',
  'Go to line': 'Go to line',
  go: 'go',
  'Fold line': 'Fold line',
  'Unfold line': 'Unfold line',
  'Folded lines': 'Folded lines',
  'Unfolded lines': 'Unfolded lines',
  'folded code': 'folded code',
  to: 'to',
  unfold: 'unfold',
  'Control character': 'Control character',
  'Selection deleted': 'Selection deleted',
}
