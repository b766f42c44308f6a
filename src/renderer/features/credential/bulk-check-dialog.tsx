import type { CredentialSelection } from '../../../shared/model/credential-list'
import type { Environment } from '../../../shared/model/environment'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { Pill } from '../../ui/pill'
import { Progress } from '../../ui/progress'
import { describeVerdict } from '../rotation/check-words'
import { MaskedText } from '../tester/masked-text'
import { type BulkCheck, type Checked, useBulkCheck } from './use-bulk-check'

const words = texts.bulk.checks

interface BulkCheckDialogProps {
  selection: CredentialSelection
  count: number
  environment: Environment | undefined
  onClose: () => void
}

/** Checks many credentials one after the other, and says what came of it. */
export function BulkCheckDialog({ selection, count, environment, onClose }: BulkCheckDialogProps) {
  const { check, failure, start, cancel } = useBulkCheck(selection, environment)
  const isRunning = check?.state === 'running'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title(count)}
      description={environment && words.description(environment.name)}
      width="wide"
      footer={
        isRunning ? (
          <Button onClick={cancel}>{texts.common.cancel}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{texts.common.close}</Button>
            {!check && environment && (
              <Button variant="primary" onClick={() => void start()}>
                {words.start}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={failure?.message} />
        {!environment && <p>{words.noEnvironment}</p>}
        {check && <Outcome check={check} />}
      </div>
    </Dialog>
  )
}

function Outcome({ check: { state, checked, total } }: { check: BulkCheck }) {
  const works = checked.filter(({ outcome }) => outcome.type === 'works').length
  const refused = checked.filter(({ outcome }) => outcome.type === 'refused').length
  const summary = words.summary(works, refused, checked.length - works - refused)
  const others = checked.filter(({ outcome }) => outcome.type !== 'works')
  return (
    <>
      {state === 'running' ? (
        <Progress label={words.progress(checked.length, total)}>{summary}</Progress>
      ) : (
        <p role="status" className="font-medium">
          {state === 'cancelled' && `${words.cancelled(checked.length, total)} `}
          {summary}
        </p>
      )}
      <ul aria-label={words.results} className="flex flex-col empty:hidden">
        {others.map((one) => (
          <CheckedRow key={one.id} {...one} />
        ))}
      </ul>
    </>
  )
}

function CheckedRow({ title, outcome }: Checked) {
  const { tone, ...said } =
    outcome.type === 'not-asked'
      ? { tone: 'warn' as const, title: words.notAsked, text: outcome.failure.message }
      : describeVerdict(outcome)
  return (
    <li className="flex gap-3 border-b border-line py-2 [contain-intrinsic-height:56px] [content-visibility:auto]">
      <span className="w-44 shrink-0 truncate font-medium" title={title}>
        {title}
      </span>
      <div className="min-w-0 flex-1">
        <Pill tone={tone === 'bad' ? 'bad' : 'warn'}>{said.title}</Pill>
        <p className="mt-0.5 text-dim">
          <MaskedText>{said.text}</MaskedText>
        </p>
      </div>
    </li>
  )
}
