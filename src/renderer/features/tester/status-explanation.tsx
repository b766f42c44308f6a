import type { Exchange } from '../../../shared/model/exchange'
import type { ErrorClass } from '../../../shared/providers/provider'
import { texts } from '../../../shared/texts'
import { selectCredential } from '../../stores/credentials-store'
import { openRotation } from '../../stores/rotation-store'
import { openDatabase } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

const words = texts.tester.credential

interface StatusExplanationProps {
  explanation: ErrorClass
  exchange: Pick<Exchange, 'databaseId' | 'credentialId'>
}

/** What an answer means at this provider, and what to do now. */
export function StatusExplanation({ explanation, exchange }: StatusExplanationProps) {
  const { databaseId, credentialId } = exchange
  const { name, meaning, nextStep, provesDead } = explanation
  const open = (rotating: boolean) => {
    selectCredential(credentialId)
    if (rotating) openRotation(credentialId)
    openDatabase(databaseId)
  }
  return (
    <div className="shrink-0 px-4 pt-3 pb-1">
      <Notice tone={provesDead ? 'bad' : 'warn'} title={name}>
        <p>{meaning}</p>
        <p>{nextStep}</p>
        {credentialId !== null && (
          <p className="mt-1.5 mb-0.5 flex gap-1">
            {provesDead && (
              <Button size="small" onClick={() => open(true)}>
                {words.rotate}
              </Button>
            )}
            <Button size="small" onClick={() => open(false)}>
              {words.show}
            </Button>
          </p>
        )}
      </Notice>
    </div>
  )
}
