import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import type { VaultStatus } from '../shared/model/vault'
import { windowTitle } from '../shared/rules/window-title'
import { Help } from './features/help/help'
import { RuntimeStrip } from './features/shell/runtime-strip'
import { useAppearance } from './features/shell/use-appearance'
import { VaultWarningBanner } from './features/shell/vault-warning-banner'
import { WindowFrame } from './features/shell/window-frame'
import { CreateVault } from './features/unlock/create-vault'
import type { GateScreenProps } from './features/unlock/gate'
import { MissingVault } from './features/unlock/missing-vault'
import { MovingVault } from './features/unlock/moving-vault'
import { StatusProblem } from './features/unlock/status-problem'
import { UnlockVault } from './features/unlock/unlock-vault'
import { VaultNotice } from './features/unlock/vault-notice'
import { loadWorkspace } from './load-workspace'
import { listenToMain } from './stores/main-events'
import { useVaultStore } from './stores/vault-store'
import { useViewStore } from './stores/view-store'

const screens: Record<VaultStatus['state'], ComponentType<GateScreenProps>> = {
  none: CreateVault,
  missing: MissingVault,
  moving: MovingVault,
  locked: UnlockVault,
  unlocked: lazy(async () => ({ default: (await loadWorkspace()).Workspace })),
}

export function App() {
  const { status, failure } = useVaultStore()
  useEffect(listenToMain, [])
  useAppearance()
  const mode = useViewStore((state) => state.mode)
  const shownMode = status?.state === 'unlocked' ? mode : undefined
  const name = status?.name
  useEffect(() => {
    if (name !== undefined) document.title = windowTitle(name, shownMode)
  }, [name, shownMode])
  const Screen = status && screens[status.state]
  return (
    <WindowFrame mode={shownMode}>
      {status?.runtimeWarning && <RuntimeStrip warning={status.runtimeWarning} />}
      <VaultWarningBanner unlocked={status?.state === 'unlocked'} />
      {status?.notice && <VaultNotice notice={status.notice} />}
      {failure && <StatusProblem failure={failure} />}
      <Suspense>{Screen && <Screen status={status} />}</Suspense>
      <Help />
    </WindowFrame>
  )
}
