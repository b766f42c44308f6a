import { FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Failure } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { Notice } from '../../ui/notice'
import { Sentence } from '../../ui/sentence'
import { recoveryGroups } from './recovery-groups'

const words = texts.recoveryCode.save

interface RecoveryCodeSavingProps {
  code: string
  onClose: () => void
  onContinue: () => void
}

/**
 * The first step: the code, and the ways to take it out of the computer. It is not offered to the clipboard, where
 * other programs and a history of it would read along.
 */
export function RecoveryCodeSaving({ code, onClose, onContinue }: RecoveryCodeSavingProps) {
  const [saving, setSaving] = useState<'pdf' | 'text' | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [path, setPath] = useState<string | null>(null)
  const save = async (format: 'pdf' | 'text') => {
    setSaving(format)
    setFailure(null)
    const result = await bridge.saveRecoveryKit({ recoveryCode: code, format })
    setSaving(null)
    if (!result.ok) setFailure(result.error)
    else if (result.value.path !== null) setPath(result.value.path)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.description}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.later}</Button>
          <Button variant="primary" onClick={onContinue}>
            {words.submit}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={failure?.message} />
        <RecoveryCode code={code} />
        <div className="flex flex-wrap gap-2">
          <Button busy={saving === 'pdf'} onClick={() => void save('pdf')}>
            <Printer aria-hidden className="size-4" />
            {words.asPdf}
          </Button>
          <Button busy={saving === 'text'} onClick={() => void save('text')}>
            <FileText aria-hidden className="size-4" />
            {words.asText}
          </Button>
        </div>
        {path !== null && (
          <Notice tone="ok" role="status">
            <Sentence of={words.savedAs(<span className="font-mono text-mono wrap-anywhere">{path}</span>)} />
          </Notice>
        )}
        <p className="text-dim">{words.advice}</p>
      </div>
    </Dialog>
  )
}

function RecoveryCode({ code }: { code: string }) {
  return (
    <ol
      aria-label={texts.recoveryCode.label}
      className="grid grid-cols-3 justify-items-center gap-x-3 gap-y-1 rounded-panel border border-line bg-code px-3 py-3 font-mono text-title select-none"
    >
      {recoveryGroups(code).map((group, index, groups) => (
        // A group may stand twice in a code, so what comes before it is part of its name.
        <li key={groups.slice(0, index + 1).join('-')}>{group}</li>
      ))}
    </ol>
  )
}
