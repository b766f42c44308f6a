import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { findStage } from '../../../shared/rules/rotation'
import { texts } from '../../../shared/texts'
import { openRotation, useRotation, useRotationStore } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { RotationDialog } from './rotation-dialog'

const words = texts.rotation.underWay

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
          <Notice tone="info" title={words.title}>
            <p>{words.next[stage]}</p>
            <Button size="small" className="mt-1.5" onClick={() => openRotation(credential.id)}>
              {words.continue}
            </Button>
          </Notice>
        </div>
      )}
      {isOpen && <RotationDialog {...{ credential, database, mode }} onClose={() => openRotation(null)} />}
    </>
  )
}
