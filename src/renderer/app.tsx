import { lazy, Suspense, useEffect } from 'react'
import { assertNever } from '../shared/errors'
import { RuntimeStrip } from './features/shell/runtime-strip'
import { WindowFrame } from './features/shell/window-frame'
import { CreateVault } from './features/unlock/create-vault'
import { StatusProblem } from './features/unlock/status-problem'
import { UnlockVault } from './features/unlock/unlock-vault'
import { listenToMain } from './stores/main-events'
import { useVaultStore } from './stores/vault-store'

// Everything behind the lock is one chunk of its own, so that the first screen paints without it.
const loadWorkspace = () => import('./features/shell/workspace')
const Workspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }))

export function App() {
  useEffect(listenToMain, [])
  useEffect(() => {
    const handle = requestIdleCallback(() => void loadWorkspace())
    return () => cancelIdleCallback(handle)
  }, [])
  const status = useVaultStore((state) => state.status)
  return (
    <WindowFrame unlocked={status?.state === 'unlocked'}>
      {status?.runtimeWarning && <RuntimeStrip warning={status.runtimeWarning} />}
      <Screen />
    </WindowFrame>
  )
}

function Screen() {
  const { status, failure } = useVaultStore()
  if (failure) return <StatusProblem failure={failure} />
  if (!status) return null
  switch (status.state) {
    case 'none':
      return <CreateVault folder={status.folder} />
    case 'locked':
      return <UnlockVault folder={status.folder} />
    case 'unlocked':
      return (
        <Suspense>
          <Workspace />
        </Suspense>
      )
    default:
      return assertNever(status.state)
  }
}
