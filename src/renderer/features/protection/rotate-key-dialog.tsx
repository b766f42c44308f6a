import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadBackups } from '../../stores/backup-store'
import { loadProtection } from '../../stores/protection-store'
import { useVaultKeyStore } from '../../stores/vault-key-store'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { Notice } from '../../ui/notice'
import { Progress } from '../../ui/progress'
import { RefusableButton } from '../../ui/refusable-button'
import { notify } from '../../ui/toaster'
import { PasswordField } from '../unlock/password-field'
import { canCancel, describeVaultKeyStage } from './vault-key-words'

const words = texts.protection.vaultKey

/** Gives the vault a new key. What follows for the other ways to open it is said before. */
export function RotateKeyDialog({ onClose }: { onClose: () => void }) {
  const [shown, setShown] = useState(false)
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { password: '' } })
  const { errors, isSubmitting } = formState
  const stage = useVaultKeyStore((state) => state.stage)
  const rotate = handleSubmit(async ({ password }) => {
    useVaultKeyStore.setState({ stage: null })
    const result = await bridge.rotateVaultKey({ password })
    if (!result.ok) {
      const { code, message } = result.error
      if (code === 'cancelled') {
        onClose()
        notify(words.cancelled)
      } else if (code === 'wrong-password') setError('password', { message }, { shouldFocus: true })
      else setError('root', { message })
      return
    }
    onClose()
    notify(words.done)
    await Promise.all([loadProtection(), loadVaultStatus(), loadBackups()])
  })
  return (
    <Dialog
      open
      // It goes on in main whatever is closed here, so it stays in sight until it is done or cancelled.
      onOpenChange={(open) => !open && !isSubmitting && onClose()}
      title={words.title}
      description={words.description}
      onSubmit={rotate}
      footer={
        <>
          <RefusableButton
            refusal={
              isSubmitting && (stage === null || !canCancel(stage))
                ? texts.refusals.pointOfNoReturn
                : undefined
            }
            onClick={() => (isSubmitting ? void bridge.cancelVaultKeyRotation() : onClose())}
          >
            {texts.common.cancel}
          </RefusableButton>
          <Button type="submit" variant="primary" busy={isSubmitting}>
            {isSubmitting ? words.busy : words.submit}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={errors.root?.message} />
        {isSubmitting ? (
          <Progress label={stage === null ? words.checkingPassword : describeVaultKeyStage(stage)}>
            {words.whileRotating}
          </Progress>
        ) : (
          <Notice tone="info">{words.whatStays}</Notice>
        )}
        <PasswordField
          label={texts.passwords.master}
          autoFocus
          autoComplete="current-password"
          readOnly={isSubmitting}
          shown={shown}
          onShownChange={setShown}
          error={errors.password?.message}
          {...register('password', { required: texts.passwords.missing })}
        />
      </div>
    </Dialog>
  )
}
