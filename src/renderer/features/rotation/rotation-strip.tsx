import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { findStage, type RotationStage } from '../../../shared/rules/rotation'
import { openRotation, useRotation, useRotationStore } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { RotationDialog } from './rotation-dialog'

interface RotationStripProps {
  credential: Credential
  database: Database
  mode: Mode
}

/** Says that a rotation is under way and goes on with it; holds its dialog. */
export function RotationStrip({ credential, database, mode }: RotationStripProps) {
  const rotation = useRotation(credential.id)
  const isOpen = useRotationStore((state) => state.openId === credential.id)
  const stage = findStage(rotation)
  return (
    <>
      {stage !== 'none' && (
        <div className="mt-3">
          <Notice tone="info" title="Rotation under way">
            <p>{nextSteps[stage]}</p>
            <Button size="small" className="mt-1.5" onClick={() => openRotation(credential.id)}>
              Continue…
            </Button>
          </Notice>
        </div>
      )}
      {isOpen && <RotationDialog {...{ credential, database, mode }} onClose={() => openRotation(null)} />}
    </>
  )
}

const nextSteps: Record<Exclude<RotationStage, 'none'>, string> = {
  verify: 'The new key is stored. Next: verify it. The old one is in use.',
  switch: 'The new key is verified. Next: switch to it. The old one is in use.',
  prove: 'The new key is in use. Next: revoke the old one and see it refused.',
}
