import { lazy, Suspense, useState } from 'react'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { TextButton } from '../../ui/text-button'

// Needed on the worst of days only, so it stays out of the first screen.
const RestoreBackup = lazy(async () => ({
  default: (await import('../backups/restore-at-the-gate')).RestoreAtTheGate,
}))

/** The way to the backups while no vault is open: it may be gone, damaged, or on another computer. */
export function RestoreLink({ prominent = false }: { prominent?: boolean }) {
  const [state, setState] = useState<'closed' | 'open' | 'restored'>('closed')
  return (
    <>
      {prominent ? (
        <Button size="large" onClick={() => setState('open')}>
          {texts.backups.atTheGate.title}
        </Button>
      ) : (
        <TextButton onClick={() => setState('open')}>{texts.backups.atTheGate.title}</TextButton>
      )}
      <p role="status" className="basis-full text-ok empty:hidden">
        {state === 'restored' && texts.gate.backupInPlace}
      </p>
      {state === 'open' && (
        <Suspense>
          <RestoreBackup onClose={() => setState('closed')} onRestored={() => setState('restored')} />
        </Suspense>
      )}
    </>
  )
}
