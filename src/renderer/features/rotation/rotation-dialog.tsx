import { useState } from 'react'
import { assertNever, type Failure, type Result } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { findKind, getProvider } from '../../../shared/providers'
import { findCheck } from '../../../shared/rules/check'
import { findStage, type RotationStage } from '../../../shared/rules/rotation'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { cancelRotation, useRotation } from '../../stores/rotation-store'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FormError } from '../../ui/form-error'
import { Steps } from '../../ui/steps'
import { notify, notifyFailure } from '../../ui/toaster'
import { DoneStep } from './done-step'
import { NewKeyStep } from './new-key-step'
import { ProveStep } from './prove-step'
import type { StepProps } from './step'
import { SwitchStep } from './switch-step'
import { VerifyStep } from './verify-step'

const words = texts.rotation

interface RotationDialogProps {
  credential: Credential
  database: Database
  mode: Mode
  onClose: () => void
}

const { newKey, verify, switch: switching, prove } = words.steps
const steps = [newKey, verify, switching, prove]
const stepOf: Record<ShownStage, number> = { none: 0, verify: 1, switch: 2, prove: 3, done: 4 }

/** Leads through a rotation, from wherever it stands. Closing it leaves it there. */
export function RotationDialog({ credential, database, mode, onClose }: RotationDialogProps) {
  const rotation = useRotation(credential.id)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [proof, setProof] = useState(words.done.proof.unknown)
  const [wasUnderWay, setWasUnderWay] = useState(false)
  if (rotation && !wasUnderWay) setWasUnderWay(true)
  const [cancelling, setCancelling] = useState(false)
  const provider = getProvider(listProviders(), credential.providerId)
  const kind = findKind([provider], credential)
  if (rotation === undefined || kind === undefined) return null
  const stage = wasUnderWay && rotation === null ? 'done' : findStage(rotation)
  const step: StepProps = {
    ...{ credential, database, mode, provider, kind, onClose },
    hasCheck: findCheck(provider, kind) !== null,
    title: words.title(credential.title),
    header: (
      <>
        <Steps label={words.stepsLabel} steps={steps} current={stepOf[stage]} />
        <FormError message={failure?.message} />
      </>
    ),
    onCancelRotation: () => setCancelling(true),
    async take(act) {
      setFailure(null)
      const result: Result<unknown> = await act()
      if (!result.ok) setFailure(result.error)
      return result.ok
    },
  }
  const cancel = async () => {
    onClose()
    const result = await cancelRotation(credential.id)
    if (result.ok) notify(words.cancelled(credential.title))
    else notifyFailure(result.error)
  }
  return (
    <>
      <Step step={step} stage={stage} proof={proof} onProof={setProof} />
      <ConfirmDialog
        open={cancelling}
        onOpenChange={setCancelling}
        title={words.cancelQuestion.title}
        description={words.cancelQuestion.description(provider.name)}
        confirmLabel={words.cancelQuestion.confirm}
        tone="danger"
        onConfirm={cancel}
      />
    </>
  )
}

type ShownStage = RotationStage | 'done'

interface ShownStepProps {
  step: StepProps
  stage: ShownStage
  /** What proved the old key dead. */
  proof: string
  onProof: (proof: string) => void
}

function Step({ step, stage, proof, onProof }: ShownStepProps) {
  switch (stage) {
    case 'none':
      return <NewKeyStep {...step} />
    case 'verify':
      return <VerifyStep {...step} />
    case 'switch':
      return <SwitchStep {...step} />
    case 'prove':
      return <ProveStep {...step} onProof={onProof} />
    case 'done':
      return <DoneStep {...step} proof={proof} />
    default:
      return assertNever(stage)
  }
}
