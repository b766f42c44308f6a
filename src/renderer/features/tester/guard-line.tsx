import { clsx } from 'clsx'
import { useRef } from 'react'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import type { Mend } from './guard-mends'
import type { Preview } from './guard-preview'

interface GuardLineProps {
  id: string
  preview: Preview
  onMend: (mend: Mend) => void
}

const looks = {
  allow: { line: 'bg-ok-soft text-ok', mark: '' },
  confirm: {
    line: 'bg-warn-soft text-warn',
    mark: 'bg-linear-to-r from-current from-50% to-transparent to-50%',
  },
  refuse: { line: 'bg-bad-soft text-bad', mark: 'bg-current' },
} as const

/**
 * Stands under every request: what will be sent, where to, how, and why it is allowed; that it is asked about first; or
 * that it is refused, why, and the click that mends it. A screen reader tells every change.
 */
export function GuardLine({ id, preview, onMend }: GuardLineProps) {
  const sentence = useRef<HTMLParagraphElement>(null)
  const { line, mark } = looks[preview.verdict]
  // The button goes with the refusal it mends: the focus stays at the line, which tells what holds now.
  const apply = (mend: Mend) => {
    sentence.current?.focus()
    onMend(mend)
  }
  return (
    <div
      className={clsx(
        'mx-4 mb-2.5 flex min-h-[30px] flex-wrap items-center gap-x-2.5 gap-y-1 rounded-panel py-1 pr-1 pl-2.5',
        line,
      )}
    >
      <p
        ref={sentence}
        id={id}
        role="status"
        tabIndex={-1}
        className="flex min-w-0 flex-1 basis-[320px] gap-2.5"
      >
        <strong className="flex h-5 shrink-0 items-center gap-1.5 font-strong">
          <span aria-hidden className={clsx('size-2.5 rounded-round border-2 border-current', mark)} />
          {texts.tester.guard.verdicts[preview.verdict]}
        </strong>
        <span className="min-w-0 wrap-anywhere">{preview.sentence}</span>
      </p>
      {preview.verdict === 'refuse' && preview.mends.length > 0 && (
        <span className="flex flex-wrap gap-1">
          {preview.mends.map((mend) => (
            <Button
              key={mend.label}
              size="small"
              className="max-w-[260px] text-bad!"
              onClick={() => apply(mend)}
            >
              <span className="truncate">{mend.label}</span>
            </Button>
          ))}
        </span>
      )}
    </div>
  )
}
