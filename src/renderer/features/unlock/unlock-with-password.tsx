import { MonitorCheck } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ErrorCode, Failure, Result } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadWorkspace } from '../../load-workspace'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { TextButton } from '../../ui/text-button'
import { FailurePanel } from './failure-panel'
import { PasswordField } from './password-field'
import { RestoreLink } from './restore-link'
import { useSecondsUntil } from './use-seconds-until'
import { WaitNotice } from './wait-notice'

const words = texts.gate.unlock

/** What only a backup mends. */
const damage: ReadonlySet<ErrorCode> = new Set(['header-damaged', 'database-damaged', 'vault-missing'])

interface UnlockWithPasswordProps {
  opensWithKeychain: boolean
  /** Until when main refuses the next try (ms since 1970). */
  nextAttemptAt: number | null
  /** Leads to the recovery code, where there is one. */
  onForgotten?: () => void
}

export function UnlockWithPassword({
  opensWithKeychain,
  nextAttemptAt,
  onForgotten,
}: UnlockWithPasswordProps) {
  const [shown, setShown] = useState(false)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const secondsToWait = useSecondsUntil(nextAttemptAt)
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { password: '' } })

  /** Whatever came of it, the status tells where the vault stands now and how long to wait before the next try. */
  const finish = async (result: Result<unknown>) => {
    if (result.ok) return loadVaultStatus()
    const { code, message } = result.error
    if (code === 'wrong-password') setError('password', { message }, { shouldFocus: true })
    else if (code !== 'wait-before-trying') setFailure(result.error)
    if (code === 'wrong-password' || code === 'wait-before-trying') await loadVaultStatus()
  }
  const unlock = handleSubmit(async ({ password }) => {
    setFailure(null)
    // Loaded while the key is derived.
    void loadWorkspace()
    await finish(await bridge.unlockVault({ password }))
  })
  const unlockWithComputer = async () => {
    setFailure(null)
    setAsking(true)
    void loadWorkspace()
    const result = await bridge.unlockWithKeychain()
    setAsking(false)
    await finish(result)
  }

  return (
    <form noValidate onSubmit={unlock} className="flex flex-col gap-4">
      {failure && <FailurePanel failure={failure} />}
      {failure && damage.has(failure.code) && <RestoreLink prominent />}
      <WaitNotice seconds={secondsToWait} />
      <PasswordField
        label={texts.passwords.master}
        autoFocus
        autoComplete="current-password"
        shown={shown}
        onShownChange={setShown}
        error={formState.errors.password?.message}
        {...register('password', { required: texts.passwords.missing })}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        busy={formState.isSubmitting}
        disabled={secondsToWait > 0}
      >
        {formState.isSubmitting ? words.busy : words.submit}
      </Button>
      {opensWithKeychain && (
        <Button size="large" busy={asking} onClick={() => void unlockWithComputer()}>
          <MonitorCheck aria-hidden className="size-4" />
          {words.withComputer}
        </Button>
      )}
      {onForgotten && (
        <TextButton className="self-center" onClick={onForgotten}>
          {words.forgotten}
        </TextButton>
      )}
    </form>
  )
}
