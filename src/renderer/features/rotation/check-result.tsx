import { texts } from '../../../shared/texts'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/relative-time'
import { Sentence } from '../../ui/sentence'
import { MaskedText } from '../tester/masked-text'
import type { CheckWords } from './check-words'

interface CheckResultProps {
  words: CheckWords
  /** Milliseconds since 1970. */
  checkedAt: number
}

/** What a check came to, in words, and when. */
export function CheckResult({ words: { tone, title, text }, checkedAt }: CheckResultProps) {
  return (
    <Notice tone={tone} role="status" title={title}>
      {text && (
        <p>
          <MaskedText>{text}</MaskedText>
        </p>
      )}
      <p className="text-tiny">
        <Sentence of={texts.checks.at(<RelativeTime at={checkedAt} />)} />
      </p>
    </Notice>
  )
}
