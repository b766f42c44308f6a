import { useId, useMemo, useState } from 'react'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadProviders } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { CodeEditor } from '../../ui/code-editor'
import { Dialog } from '../../ui/dialog'
import { RefusableButton } from '../../ui/refusable-button'
import { notify } from '../../ui/toaster'
import { type ProviderProblem, placeOfField, readProvider } from './provider-text'

const words = texts.providers.editor

interface ProviderDialogProps {
  title: string
  /** The JSON to begin with. */
  text: string
  onClose: () => void
}

/** A provider as JSON, checked with every key: what is wrong is underlined, named, and keeps it from being saved. */
export function ProviderDialog({ title, text: initialText, onClose }: ProviderDialogProps) {
  const [text, setText] = useState(initialText)
  /** What main had against this very text. */
  const [refusal, setRefusal] = useState<ProviderProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const statusId = useId()
  const { provider, problem: ownProblem } = useMemo(() => readProvider(text), [text])
  const problem = ownProblem ?? refusal

  const save = async () => {
    if (provider === null) return
    setBusy(true)
    const saved = await bridge.saveProvider(provider)
    setBusy(false)
    if (!saved.ok) {
      const { message, field } = saved.error
      return setRefusal({ message, ...placeOfField(text, field) })
    }
    await loadProviders()
    notify(texts.providers.saved(provider.name))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={words.description}
      width="wide"
      footer={
        <>
          <p
            id={statusId}
            role="status"
            className={problem ? 'mr-auto min-w-0 wrap-anywhere text-bad' : 'mr-auto min-w-0 text-dim'}
          >
            {problem
              ? words.problem(problem.line, problem.column, problem.message)
              : provider && words.canBeSaved(provider.name)}
          </p>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <RefusableButton
            variant="primary"
            busy={busy}
            refusal={ownProblem === null ? undefined : texts.refusals.providerProblem}
            onClick={() => void save()}
          >
            {texts.common.save}
          </RefusableButton>
        </>
      }
    >
      <div className="-mx-5 -my-4 h-[calc(100vh-240px)] max-h-[620px]">
        <CodeEditor
          label={words.label}
          language="json"
          value={text}
          onValueChange={(next) => {
            setText(next)
            setRefusal(null)
          }}
          problem={problem}
          describedBy={statusId}
        />
      </div>
    </Dialog>
  )
}
