import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import type { VaultStatus } from '../shared/model/vault'
import { RuntimeStrip } from './features/shell/runtime-strip'
import { VaultWarningBanner } from './features/shell/vault-warning-banner'
import { WindowFrame } from './features/shell/window-frame'
import { CreateVault } from './features/unlock/create-vault'
import { StatusProblem } from './features/unlock/status-problem'
import { UnlockVault } from './features/unlock/unlock-vault'
import { loadWorkspace } from './load-workspace'
import { listenToMain } from './stores/main-events'
import { useVaultStore } from './stores/vault-store'

const screens: Record<VaultStatus['state'], ComponentType<{ folder: string }>> = {
  none: CreateVault,
  locked: UnlockVault,
  unlocked: lazy(async () => ({ default: (await loadWorkspace()).Workspace })),
}

export function App() {
  const { status, failure } = useVaultStore()
  useEffect(listenToMain, [])
  const Screen = status && screens[status.state]
  return (
    <WindowFrame unlocked={status?.state === 'unlocked'}>
      {status?.runtimeWarning && <RuntimeStrip warning={status.runtimeWarning} />}
      <VaultWarningBanner unlocked={status?.state === 'unlocked'} />
      {failure && <StatusProblem failure={failure} />}
      <Suspense>{Screen && <Screen folder={status.folder} />}</Suspense>
    </WindowFrame>
  )
}
