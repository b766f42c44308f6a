import { useState } from 'react'
import type { Protection } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'
import { makeRecoveryCode, showRecoveryCode, useRecoveryCodeStore } from '../../stores/recovery-code-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import { Sentence } from '../../ui/sentence'
import { notifyFailure } from '../../ui/toaster'
import { SettingRow } from './section'

const words = texts.settings.security.recoveryCode

/** Whether there is a recovery code that somebody has, and the way to a new one. */
export function RecoverySetting({ recoveryCode }: Pick<Protection, 'recoveryCode'>) {
  const code = useRecoveryCodeStore((state) => state.code)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    const result = await makeRecoveryCode()
    setBusy(false)
    if (!result.ok) notifyFailure(result.error)
  }
  return (
    <SettingRow
      title={texts.recoveryCode.label}
      control={
        <>
          {code !== null && (
            <Button variant="primary" onClick={() => showRecoveryCode(true)}>
              {words.show}
            </Button>
          )}
          <Button busy={busy} onClick={() => (recoveryCode ? setAsking(true) : void make())}>
            {recoveryCode ? words.makeNew : words.make}
          </Button>
        </>
      }
    >
      <p>{words.about}</p>
      {recoveryCode ? (
        <p className="flex flex-wrap items-center gap-2">
          {recoveryCode.confirmed ? (
            <Pill tone="ok">{words.confirmed}</Pill>
          ) : (
            <Pill tone="warn">{words.neverConfirmed}</Pill>
          )}
          <span>
            <Sentence of={words.made(<RelativeTime at={recoveryCode.createdAt} />)} />
          </span>
        </p>
      ) : (
        <p>
          <Pill tone="warn">{words.none}</Pill>
        </p>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.question.title}
        description={words.question.description}
        confirmLabel={words.question.confirm}
        onConfirm={make}
      />
    </SettingRow>
  )
}
